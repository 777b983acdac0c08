import type { Evidence } from "@heliograph/core";
import { readFinding, readHead } from "@heliograph/db";
import { openSigned } from "../ingest/integrity/open-signed.ts";
import type { Services } from "../services.ts";

/** A finding with what proves it, but for the bytes; `undefined` when there is none of that number. */
export async function readEvidence(
  id: number,
  { database, site, plan, now }: Pick<Services, "database" | "site" | "plan" | "now">,
): Promise<Evidence | undefined> {
  const found = await readFinding(database, id);
  if (found === undefined) return undefined;
  const { finding, heads } = found;
  const { log } = plan;
  const shown = log === null ? [] : heads.map((note) => readShownHead(database, log, note));
  return {
    asOf: new Date(now()).toISOString(),
    demonstration: site.demonstration,
    finding,
    heads: (await Promise.all(shown)).filter((head) => head !== undefined),
    key: log?.key ?? null,
    reproduction: finding.bundle === null || log === null ? null : reproductionOf(finding.bundle, log.key),
  };
}

async function readShownHead(
  database: Services["database"],
  { name, verifier }: NonNullable<Services["plan"]["log"]>,
  note: string,
): Promise<Evidence["heads"][number] | undefined> {
  const signed = openSigned(note, verifier);
  if (signed === undefined) return undefined;
  const hash = signed.hash.toString("base64");
  const known = await readHead(database, name, { size: Number(signed.size), hash });
  const { slug, name: mirrorName } = known?.firstMirror ?? { slug: null, name: null };
  return { note, size: String(signed.size), hash, mirror: slug, mirrorName };
}

const reproductionOf = ({ sha256 }: { sha256: string }, key: string) =>
  `npx heliograph evidence heliograph-evidence-${sha256.slice(0, 16)}.tar --key ${key}`;
