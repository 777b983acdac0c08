import type { Cause } from "@heliograph/core";
import type { MirrorTab } from "./path.ts";

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
} as const satisfies Record<Cause, string>;

/** What a cause is about: whether answers come, the files of a module, the checksum database, when releases show, how rules are kept, or certificates. */
export const topicOf = <Named extends Cause>(cause: Named): (typeof topics)[Named] => topics[cause];

/** Whether it takes many looks together to find it, which no single answer proves. */
export const isWatched = (cause: Cause) => !["availability", "module", "log"].includes(topicOf(cause));

/** The part of a mirror's page that says more of it. */
export function tabOf(cause: Cause): MirrorTab {
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
