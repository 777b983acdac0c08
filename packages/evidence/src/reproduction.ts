import { shown } from "@heliograph/core";
import type { EvidenceAccount } from "./account.ts";

/** The line that proves a bundle again. */
export const heliographCommand = (key: string | null) =>
  `node apps/cli/src/main.ts evidence bundle.tar --key ${key === null ? "<verifier key>" : quoted(key)}`;

/** The line that asks the mirror again by the go command; `undefined` where the finding is not about a version. */
export function goCommand({ finding, baseUrl, key }: EvidenceAccount): string | undefined {
  if (!/^[^@\s]+@[^@\s]+$/.test(finding.subject) || key === null) return undefined;
  const settings = {
    GOPROXY: baseUrl,
    GOSUMDB: key,
    GOPRIVATE: "",
    GONOPROXY: "",
    GONOSUMDB: "",
    GOFLAGS: "-modcacherw",
  };
  const assignments = Object.entries(settings).map(([name, value]) => `${name}=${quoted(value)}`);
  return `env GOMODCACHE="$(mktemp -d)" ${assignments.join(" ")} go mod download -x ${quoted(finding.subject)}`;
}

/** A text as one word of a shell. */
const quoted = (text: string) => `'${shown(text).replaceAll("'", String.raw`'\''`)}'`;
