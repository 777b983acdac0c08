import type { Content, WatchedLog } from "@heliograph/core";
import { createOutbound, type AllowedTarget } from "@heliograph/outbound";
import {
  inspectVersion,
  Memory,
  openLog,
  type Discovery,
  type Inspection,
  type Recorded,
} from "@heliograph/probes";
import { version as ownVersion } from "../version.ts";
import { keepingTiles } from "./kept-tiles.ts";

/** Most bytes of a zip: the go command takes no larger one. */
const zipLimitBytes = 500 * 2 ** 20;

/** A version of a module. */
export type ModuleVersion = { module: string; version: string };

/** How a mirror has a version; only `verified` is well. */
type Standing =
  | "verified"
  | "refuted"
  | "invalid"
  | "unrecorded"
  | "unproved"
  | "absent"
  | "refused"
  | "too-large"
  | "unreachable";

/** What was seen of a version on a mirror. */
export type Look = {
  mirror: string;
  standing: Standing;
  /** Why it is not verified, in one sentence; empty when it is. */
  why: string;
  content: Content | null;
  findings: Discovery["finding"][];
};

/** What looks at versions, from here. */
export type Looker = {
  /** What the checksum database has proved of a version. */
  lookUp: (one: ModuleVersion) => Promise<Recorded>;
  /** Looks at a version on a mirror, at its zip too where that is wanted. */
  look: (mirror: string, one: ModuleVersion, recorded: Recorded, withZip: boolean) => Promise<Look>;
  close: () => void;
};

/** Opens the way out, and the checksum database through it. */
export function openLooker(log: WatchedLog, allowedPrivateTargets: AllowedTarget[]): Looker {
  const outbound = createOutbound({ userAgent: `Heliograph/${ownVersion}`, allowedPrivateTargets });
  const opened = openLog({ outbound: keepingTiles(outbound), log, memory: new Memory().log(log) });
  return {
    lookUp: opened.lookup,
    async look(mirror, one, recorded, withZip) {
      const inspection = await inspectVersion({
        ...one,
        outbound,
        baseUrl: mirror,
        log: { lookup: async () => recorded },
        limitBytes: withZip ? zipLimitBytes : 0,
      });
      return lookOf(mirror, inspection);
    },
    close: outbound.close,
  };
}

function lookOf(mirror: string, inspection: Inspection): Look {
  const findings = inspection.discoveries.map(({ finding }) => finding);
  const content = inspection.content ?? null;
  return { mirror, ...standingOf(inspection), content, findings };
}

function standingOf({
  content,
  discoveries,
  failure,
  gap,
  unproved,
}: Inspection): Pick<Look, "standing" | "why"> {
  const finding = discoveries[0]?.finding;
  if (content?.proof === "refuted")
    return { standing: "refuted", why: "it is not what the checksum database recorded" };
  if (finding !== undefined) return { standing: "invalid", why: finding.detail };
  if (failure !== undefined) return { standing: "unreachable", why: `${failure.reason}: ${failure.message}` };
  if (gap !== undefined) return { standing: gap, why: gaps[gap] };
  if (content === undefined) return { standing: "unproved", why: "nothing was served that could be proved" };
  if (content.proof === "unrecorded")
    return { standing: "unrecorded", why: "the checksum database has no record of it" };
  return content.proof === "verified"
    ? { standing: "verified", why: "" }
    : { standing: "unproved", why: unproved };
}

const gaps: Record<NonNullable<Inspection["gap"]>, string> = {
  absent: "the mirror does not have it",
  refused: "the mirror may not give it, or not to us",
  "too-large": "it is larger than the go command takes",
};
