import { isFinding, isOwn, type Cause, type Gist } from "@heliograph/core";
import type { Voice } from "./voice.ts";

/** What state and problem are told by: of a notice and of a digest's gist alike. */
export type Matter = Pick<Gist, "kind" | "severity"> & { cause: Cause | null };

/** The state in one word, as it stands first in a title. */
export const stateWord = (matter: Matter, { t }: Voice) => t(`alert.state.${stateOf(matter)}`);

function stateOf({ kind, severity, cause }: Matter) {
  switch (kind) {
    case "maintenance":
    case "test":
    case "flapping":
      return kind;
    case "recovered":
      return isFinding(cause) ? "resolved" : "recovered";
    case "opened":
    case "reopened":
    case "updated":
    case "steadied":
    case "reminder":
    case "escalation":
    case "digest":
      if (isOwn(cause) || severity === "info") return "own";
      return isFinding(cause) && severity === "degraded" ? "warning" : severity;
  }
}

/** What is the matter, in a few words: "Hash mismatch, again". */
export const whatText = (matter: Matter, voice: Voice) =>
  voice.t(`alert.what.${lifeOf(matter)}`, { problem: problemText(matter, voice) });

function lifeOf({ kind }: Matter) {
  switch (kind) {
    case "opened":
    case "recovered":
    case "maintenance":
    case "digest":
    case "test":
      return "plain";
    case "reopened":
    case "updated":
    case "flapping":
    case "steadied":
    case "reminder":
    case "escalation":
      return kind;
  }
}

/** The problem alone: "Hash mismatch". */
export function problemText({ cause, severity }: Matter, { t }: Voice): string {
  if (isFinding(cause)) return t(`cause.${cause}`);
  if (isOwn(cause)) return t(`alert.problem.${cause}`);
  if (cause === "shared_outage") return t("alert.problem.shared_outage");
  return t(severity === "degraded" ? "alert.problem.slow" : "alert.problem.unreachable");
}
