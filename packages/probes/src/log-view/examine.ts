import { MirrorFailure, type LogView, type WatchedLog } from "@heliograph/core";
import { openHead, type SignedHead, type TileReader, type Verifier } from "@heliograph/sumdb";
import type { LogMemory } from "../memory/log-memory.ts";
import type { ModuleVersion } from "../memory/mirror-memory.ts";
import { checkRecords, wrongTiles, type Checked } from "./check-records.ts";
import { checkUnknown } from "./check-unknown.ts";
import { fork } from "./fork.ts";
import type { LogSource } from "./log-source.ts";
import { relate } from "./relate.ts";
import { showHeads } from "./show-heads.ts";
import type { Suspicion } from "./suspicion.ts";

/** What a source is asked, and what its answers are held against. */
export type Plan = {
  log: WatchedLog;
  verifier: Verifier;
  memory: LogMemory;
  /** Where tiles are read that the source does not have. */
  elsewhere: TileReader;
  /** Whether the source is a mirror, which says by `/supported` that it passes the database on. */
  isMirror: boolean;
  versions: readonly ModuleVersion[];
  /** A full tile that is remembered as authenticated. */
  tilePath: string | undefined;
  asksForUnknown: boolean;
};

/** What one look at a source came to. */
export type Examination = {
  views: LogView[];
  /** The largest head it showed. */
  head: SignedHead | undefined;
  /** The head that was trusted when it was looked at. */
  trusted: SignedHead | undefined;
};

/** Most heads that nobody could relate yet and that are tried in one run. */
const mostDoubtful = 3;

/**
 * Looks at what a source shows of the log: signatures, its tiles, its records, and its heads among themselves and with others.
 * What is suspicious is told at once, so that a source which fails later cannot take it back. Throws `MirrorFailure`.
 */
export async function examine(
  source: LogSource,
  plan: Plan,
  suspect: (found: Suspicion) => void,
): Promise<Examination> {
  const { verifier, memory, log } = plan;
  const note = await memory.storage.readHead();
  const trusted = note === undefined ? undefined : openHead(note, [verifier]);
  const blank: LogView = {
    log: verifier.name,
    ...(plan.isMirror ? await askSupported(source) : { supported: null }),
    head: null,
    relation: null,
    against: null,
    proof: [],
    detail: "",
  };
  if (blank.supported === false) {
    const detail =
      blank.refused === true ? "it refuses to pass the database on" : "it does not pass the database on";
    return { views: [{ ...blank, detail }], head: undefined, trusted };
  }
  const { heads, records, remarks } = await showHeads(source, verifier, plan.versions, suspect);
  const [head, ...others] = heads;
  const views: LogView[] = [];
  if (head !== undefined) {
    const amongThemselves = [];
    for (const other of others)
      amongThemselves.push(await hold(head, other, { error: forked, against: null }));
    if (trusted !== undefined)
      views.push(await hold(head, trusted, { error: forked, against: againstOf(log, trusted) }));
    // Of these it is not known who is right: who showed them is judged by those who know who did.
    for (const doubtful of log.doubtful.slice(0, mostDoubtful))
      views.push(await hold(head, openHead(doubtful, [verifier]), { error: null, against: null }));
    if (!amongThemselves.some(isForked)) {
      const isOfTrustedLog = trusted !== undefined && views.every(isOfOneLog);
      const keep = isOfTrustedLog ? memory.keepTile : () => {};
      const { tilePath } = plan;
      take(await checkRecords(source, { name: verifier.name, tilePath, keep }, head, records));
    }
  }
  if (plan.asksForUnknown) take(await checkUnknown(source));
  const [first = { ...blank, head: head?.note ?? null }, ...more] = views;
  const detail = [first.detail, ...remarks].filter((each) => each !== "").join("; ");
  return { views: [{ ...first, detail }, ...more], head, trusted };

  function take({ suspicions, remarks: further }: Checked): void {
    for (const found of suspicions) suspect(found);
    remarks.push(...further);
  }

  /** The view of a head that is held against another one. */
  async function hold(
    shown: SignedHead,
    other: SignedHead,
    blame: Pick<Suspicion, "error"> & { against: string | null },
  ): Promise<LogView> {
    const related = await relate(shown, other, { source, elsewhere: plan.elsewhere });
    if (related.relation === "forked")
      suspect(fork(source, { shown, other }, related, { log: verifier.name, ...blame }));
    if (related.wrong !== undefined) suspect(wrongTiles(source, verifier.name, shown, related.wrong));
    const proof = related.proof.map((hash) => hash.toString("base64"));
    return {
      ...blank,
      head: shown.note,
      relation: related.relation,
      against: other.note,
      proof,
      detail: related.why,
    };
  }
}

/** What a fork makes of the run of who showed it. */
const forked = "log_inconsistent";

const isForked = ({ relation }: LogView) => relation === "forked";
const isOfOneLog = ({ relation }: LogView) => relation !== "forked" && relation !== "inconclusive";

/** Who showed the trusted head, as far as the server said. */
const againstOf = (log: WatchedLog, { note }: SignedHead) =>
  log.trusted?.head === note ? log.trusted.mirror : null;

/** Whether a mirror passes the database on, or refuses to say so. */
async function askSupported(source: LogSource): Promise<Pick<LogView, "supported" | "refused">> {
  try {
    return { supported: (await source.read("supported")) !== undefined };
  } catch (error) {
    if (error instanceof MirrorFailure && error.reason === "http_4xx")
      return { supported: false, refused: true };
    throw error;
  }
}
