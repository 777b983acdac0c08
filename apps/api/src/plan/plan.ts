import { createHash } from "node:crypto";
import {
  failuresInRow,
  type Bulk,
  type Canary,
  type Check,
  type CheckedRole,
  type MirrorAbout,
  type ProbeKind,
  type Route,
} from "@heliograph/core";
import type { Target } from "@heliograph/db";
import { probes } from "@heliograph/probes";
import type { Verifier } from "@heliograph/sumdb";
import type { AskedHosts } from "./asked-hosts.ts";
import type { PlannedHop } from "./planned-hops.ts";

/** What is looked at, how often and by how many: what probers are told and what their results are held against. */
export type Plan = {
  /** The numbers of all mirrors that are shown, by slug. */
  mirrorIds: ReadonlyMap<string, number>;
  /** Those of them that are probed, by slug. */
  targets: ReadonlyMap<string, Target>;
  /** The hosts under which those are asked. */
  hosts: AskedHosts;
  /** The chains that are walked, by slug. A mirror may have the same slug. */
  chains: ReadonlyMap<string, PlannedChain>;
  /** How often each kind of check runs; a kind that is absent is not run. */
  everyMs: ReadonlyMap<ProbeKind, number>;
  /** Slugs of the vantages that are meant to look. */
  vantages: readonly string[];
  /** What operators publish of their mirrors, by slug. */
  about: ReadonlyMap<string, MirrorAbout>;
  contact: string;
  references: readonly string[];
  canary: Canary;
  /** Modules that are looked into wherever a mirror lists them. */
  basket: readonly string[];
  /** What a vantage may fetch in bulk from a mirror. */
  bulk: Bulk;
  /** The checksum database; null where none is configured. */
  log: PlannedLog | null;
  freshness: FreshnessRules;
  /** Which incidents are told where and when. */
  routes: readonly Route[];
};

/** A GOPROXY value under watch, and what it is to the go command. */
export type PlannedChain = { id: number; slug: string; goproxy: string; hops: readonly PlannedHop[] };

/** Which releases are watched for, and from when on a mirror that has them late is late. */
type FreshnessRules = {
  /** How many releases an hour are watched for beside those of the basket. */
  releasesPerHour: number;
  /** Releases that come later than this are late. */
  lateAfterMs: number;
  /** A mirror may stand still for this long while others move, however seldom they do. */
  frozenAfterMs: number;
  /** Modules that nobody is to hear of, as GOPRIVATE lists them. */
  privateModules: string;
};

/** A checksum database: its name, the key that it signs with, and that key to verify by. */
export type PlannedLog = { name: string; key: string; verifier: Verifier };

/** The numbers of all mirrors that are probed. */
export const everyMirror = ({ targets }: Pick<Plan, "targets">) => [...targets.values()].map(({ id }) => id);

/** Whether a kind of check looks at what has this role at all. */
export const looksAt = (kind: ProbeKind, { role }: { role: CheckedRole }) =>
  probes[kind].roles.includes(role);

/** A lone vantage has nobody to contradict it, so it looks longer before it calls a mirror down. */
export const failuresToDown = ({ vantages }: Pick<Plan, "vantages">) =>
  vantages.length === 1 ? failuresInRow.ofOne : failuresInRow.ofSeveral;

/** The checks of the vantage at a place in the list. Vantages take turns, so that together they look often. */
export function checksOf({ targets, chains, everyMs, vantages }: Plan, position: number): Check[] {
  const subjects: Subject[] = [
    ...[...targets.values()].map(({ slug, protocol, role, baseUrl }) => ({
      mirror: slug,
      protocol,
      role,
      baseUrl,
    })),
    ...[...chains.values()].map(chainSubject),
  ];
  return subjects.flatMap((subject) =>
    [...everyMs]
      .filter(([kind]) => kind !== "drill" && looksAt(kind, subject))
      .map(([kind, every]) => {
        const turnMs = (every / Math.max(1, vantages.length)) * position;
        const phaseMs = Math.floor(offsetMs(subject.mirror, kind, every) + turnMs) % every;
        return { ...subject, kind, everyMs: every, phaseMs };
      }),
  );
}

type Subject = Omit<Check, "kind" | "everyMs" | "phaseMs">;

/** A chain as checks name what they look at. */
export const chainSubject = ({ slug, goproxy }: PlannedChain): Subject => ({
  mirror: slug,
  protocol: "goproxy",
  role: "chain",
  baseUrl: goproxy,
});

/** Spreads the checks over their interval, each always to the same place. */
const offsetMs = (slug: string, kind: ProbeKind, everyMs: number) =>
  createHash("sha256").update(`${slug} ${kind}`).digest().readUInt32BE() % everyMs;
