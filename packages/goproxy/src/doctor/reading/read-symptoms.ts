import type { DoctorRule } from "../doctor-rules.ts";
import { modulesIn, requestIn } from "./modules.ts";
import { meantName } from "./names.ts";
import type { Symptom } from "./symptom.ts";

/** Lines longer than this are none that the go command wrote. */
const lineLimit = 8192;

/** Most failures that are looked at. */
const symptomLimit = 32;

/** A rule and texts that are a symptom of it. */
type Saying = readonly [rule: DoctorRule, ...texts: string[]];

/** What the go command, git and what lies between them say. The first that fits counts. */
const sayings: readonly Saying[] = [
  ["no-entries", "GOPROXY list is not the empty string, but contains no entries"],
  ["unknown-word", "invalid proxy URL missing scheme"],
  ["bad-scheme", "invalid proxy URL scheme (must be"],
  ["file-with-host", "invalid file:// proxy URL with non-path elements"],
  ["quoted-value", "first path segment in URL cannot contain colon"],
  ["bad-url", "in host name", "invalid port", "invalid URL escape", "missing ']' in host"],
  ["credentials-over-http", "refusing to pass credentials to insecure URL"],
  ["off-is-an-entry", "module lookup disabled by GOPROXY=off"],
  ["gosumdb-off", "checksum database disabled by GOSUMDB=off"],
  ["gosumdb-invalid", "missing GOSUMDB", "invalid GOSUMDB", "invalid sumdb name"],
  ["environment-shadows-file", "does not override conflicting OS environment variable"],
  ["misspelt-name", "unknown go command variable"],
  ["insecure-flag", "-insecure flag is no longer supported", "flag provided but not defined: -insecure"],
  ["error-log-forked", "go.sum database server misbehavior detected"],
  ["error-mismatch", "checksum mismatch", "SECURITY ERROR", "does NOT match"],
  ["error-toolchain", "toolchain not available"],
  ["error-missing-go-sum-entry", "missing go.sum entry"],
  [
    "error-credentials",
    "could not read Username",
    "could not read Password",
    "terminal prompts disabled",
    "Permission denied (publickey",
    "Host key verification failed",
  ],
  ["error-no-vcs", "executable file not found"],
  ["error-not-tls", "server gave HTTP response to HTTPS client"],
  ["error-downgrade", "redirected from secure URL"],
  ["error-unsupported-scheme", "unsupported protocol scheme", "unsupported scheme:"],
  ["error-unrecognized-import", "unrecognized import path"],
  ["error-certificate", "x509:", "tls: failed to verify certificate", "certificate has expired"],
  ["error-no-such-host", "no such host", "Temporary failure in name resolution", "server misbehaving"],
  ["error-refused", "connection refused", "actively refused it", "network is unreachable"],
  [
    "error-timeout",
    "i/o timeout",
    "TLS handshake timeout",
    "context deadline exceeded",
    "connection timed out",
    "did not properly respond after a period of time",
  ],
  [
    "error-reset",
    "connection reset by peer",
    "forcibly closed by the remote host",
    "unexpected EOF",
    ": EOF",
    "stream error: stream ID",
    "http2: server sent GOAWAY",
  ],
  [
    "error-bad-answer",
    "invalid response from proxy",
    "proxy returned info for version",
    "not a valid zip file",
    "downloaded zip file too large",
    "stopped after 10 redirects",
  ],
];

/** Failures of the checksum database look like those of a proxy, but for the address. */
const ofDatabase: Partial<Record<DoctorRule, DoctorRule>> = {
  "error-not-found": "error-database-lacks",
  "error-denied": "error-database-unreachable",
  "error-rate-limited": "error-database-unreachable",
  "error-server": "error-database-unreachable",
  "error-refused": "error-database-unreachable",
  "error-reset": "error-database-unreachable",
  "error-timeout": "error-database-unreachable",
  "error-no-such-host": "error-database-unreachable",
};

/** The failures that a text reports, each kind of each address once. */
export function readSymptoms(lines: readonly string[]): Symptom[] {
  const whole = lines.join("\n");
  const heard = sayings.filter(([, ...texts]) => texts.some((text) => whole.includes(text)));
  const found = new Map<string, Symptom>();
  for (const line of lines) {
    const symptom = line.length > lineLimit ? undefined : readSymptom(line, heard);
    const isAlreadyTold = symptom?.rule === "error-mismatch" && [...found.values()].some(isMismatch);
    if (symptom === undefined || isAlreadyTold) continue;
    const key = JSON.stringify([symptom.rule, symptom.url ?? "", symptom.module ?? ""]);
    if (!found.has(key)) found.set(key, symptom);
    if (found.size === symptomLimit) break;
  }
  return [...found.values()];
}

const isMismatch = ({ rule }: Symptom) => rule === "error-mismatch" || rule === "error-log-forked";

/** The failure that one line reports; `undefined` for lines about anything else. */
function readSymptom(line: string, heard: readonly Saying[]): Symptom | undefined {
  const said = heard.find(([, ...texts]) => texts.some((text) => line.includes(text)))?.[0];
  const { rule: answered, status } = statusIn(line);
  const rule = said ?? answered;
  const detail = status ?? detailOf(line);
  if (rule === undefined || (rule === "misspelt-name" && meantName(detail) === undefined)) return undefined;
  const url = /(?:https?|file):\/\/[^\s"'<>]+/.exec(line)?.[0].replace(/:$/, "");
  const module = (url === undefined ? undefined : requestIn(url)?.module) ?? modulesIn(line)[0];
  const isAboutDatabase = /\/sumdb\/|\/lookup\/|\/\/sum\.golang\.(?:org|google\.cn)|lookup sum\.golang/.test(
    line,
  );
  return {
    rule: (isAboutDatabase && ofDatabase[rule]) || rule,
    line: line.trim(),
    ...(module !== undefined && { module }),
    ...(url !== undefined && { url }),
    detail,
  };
}

/** `: 404 Not Found` at the end of a line, which is how the go command tells a status. */
function statusIn(line: string): { rule?: DoctorRule; status?: string } {
  const status = /: (\d{3}) [A-Z][\w ()'-]{0,60}$/.exec(line.trimEnd())?.[1];
  return status === undefined ? {} : { rule: ruleOfStatus(Number(status)), status };
}

function ruleOfStatus(status: number): DoctorRule {
  if (status === 404 || status === 410) return "error-not-found";
  if (status === 401 || status === 403 || status === 407) return "error-denied";
  if (status === 429) return "error-rate-limited";
  return status >= 500 ? "error-server" : "error-bad-answer";
}

/** The last part of what a line says. */
function detailOf(line: string): string {
  const unknown = /unknown go command variable (\S{1,80})/.exec(line)?.[1];
  return (
    unknown ??
    line
      .slice(line.lastIndexOf(": ") + 1)
      .trim()
      .slice(0, 80)
  );
}
