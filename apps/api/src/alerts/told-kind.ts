import type { ChangeKind, NoticeKind } from "@heliograph/core";

/** How a change is told; undefined of those that are history alone. */
export function toldKind(change: ChangeKind): NoticeKind | undefined {
  switch (change) {
    case "opened":
    case "reopened":
    case "flapping":
    case "steadied":
      return change;
    case "escalated":
      return "updated";
    case "resolved":
      return "recovered";
    case "eased":
    case "recovering":
    case "relapsed":
      return undefined;
  }
}
