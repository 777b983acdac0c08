import type { Finding } from "@heliograph/core";
import { makeBundle, type EvidenceFile } from "@heliograph/evidence";
import { boundedFinding } from "../bounded.ts";
import type { Exchange } from "../inspect/recorder.ts";
import type { KeepEvidence } from "../probe.ts";
import type { Discovery } from "./discovery.ts";

/** Where something was found, and where its evidence is kept. */
export type Finder = {
  /** Slug and base URL of the mirror. */
  mirror: string;
  baseUrl: string;
  vantage: string;
  /** Verifier key of the checksum database; null where none is watched. */
  key: string | null;
  keep: KeepEvidence;
};

/** Makes and keeps the bundle that proves a discovery. */
export async function keepDiscovery(discovery: Discovery, { keep, ...finder }: Finder): Promise<Finding> {
  const { files, exchanges } = discovery;
  const finding = boundedFinding(discovery.finding);
  const account = {
    ...finder,
    finding,
    foundAt: new Date().toISOString(),
    exchanges: exchanges.map((exchange) => accountOf(exchange, files)),
  };
  return { ...finding, evidence: await keep(await makeBundle(account, files)) };
}

const accountOf = ({ body, ...exchange }: Exchange, files: readonly EvidenceFile[]) => ({
  ...exchange,
  file: files.find(({ content }) => body.equals(content))?.name ?? null,
});
