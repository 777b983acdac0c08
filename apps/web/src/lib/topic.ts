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
} as const satisfies Record<Cause, string>;

/** What a cause is about: whether answers come, the files of a module, the checksum database, or when releases show. */
export const topicOf = <Named extends Cause>(cause: Named): (typeof topics)[Named] => topics[cause];

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
  }
}
