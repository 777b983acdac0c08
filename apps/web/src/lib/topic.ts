import { tlsRules, type MirrorCause, type PublicCause } from "@heliograph/core";
import type { MirrorTab, Place } from "./path.ts";

const topics = {
  availability: "availability",
  hash_mismatch: "module",
  content_differs: "module",
  archive_invalid: "module",
  content_invalid: "module",
  info_differs: "module",
  log_forked: "log",
  log_inconsistent: "log",
  log_bad_signature: "log",
  log_stale: "log",
  freshness: "freshness",
  frozen: "freshness",
  version_vanished: "freshness",
  backend_disagreement: "freshness",
  conformance: "rules",
  certificate_expiring: "certificate",
  certificate_disagreement: "certificate",
} as const satisfies Record<MirrorCause, string>;

/** What a cause is about: whether answers come, the files of a module, the checksum database, when releases show, how rules are kept, or certificates. */
export const topicOf = <Named extends MirrorCause>(cause: Named): (typeof topics)[Named] => topics[cause];

/** Whether it is about answers that do not come, of one mirror or of most of them. */
export const isOutage = (cause: PublicCause) => cause === "availability" || cause === "shared_outage";

/** Whether it takes many looks together to find it, which no single answer proves. */
export const isWatched = (cause: MirrorCause) => !["availability", "module", "log"].includes(topicOf(cause));

/** What something was found about, and where: of a broken rule the subject is its name. */
type Found = { mirror: string; cause: MirrorCause; subject?: string | undefined };

/** Where a mirror's page says more of what was found. */
export function placeOf({ mirror, cause, subject }: Found): Place {
  if (cause !== "conformance" || subject === undefined) return { mirror, tab: tabOf(cause) };
  return { mirror, tab: Object.hasOwn(tlsRules, subject) ? "tls" : "conformance", rule: subject };
}

/** The part of a mirror's page that says more of a cause. */
function tabOf(cause: MirrorCause): MirrorTab {
  const topic = topicOf(cause);
  switch (topic) {
    case "availability":
      return "overview";
    case "module":
    case "log":
      return "integrity";
    case "freshness":
      return topic;
    case "rules":
      return "conformance";
    case "certificate":
      return "tls";
  }
}
