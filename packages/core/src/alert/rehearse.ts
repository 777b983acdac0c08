import type { ChangeKind } from "../follow.ts";
import type { Happening } from "../shown/alert.ts";
import { dueAt, routesFor, type Route } from "./route.ts";

/** How often a route would have told somebody of trouble: what was over before it was due counts for nothing, and what got worse once. */
export const rehearse = (route: Route, happenings: readonly Happening[], now: number): number =>
  happenings.reduce((count, happening) => count + firings(route, happening, now), 0);

function firings(route: Route, { changes, ...incident }: Happening, now: number): number {
  let count = 0;
  let isTold = false;
  for (const [index, { kind, severity, at }] of changes.entries()) {
    if (kind === "resolved") isTold = false;
    const told = toldKinds[kind];
    if (told === undefined || isTold || routesFor([route], { ...incident, severity }).length === 0) continue;
    const due = dueAt(route, { severity, kind: told, startedAt: incident.startedAt, now: at });
    const end = changes.find((later, place) => place > index && later.kind === "resolved")?.at ?? Infinity;
    if (due > Math.min(end, now)) continue;
    isTold = true;
    count += 1;
  }
  return count;
}

/** The changes with which trouble begins or gets worse, and what they are told as. */
const toldKinds: { [Kind in ChangeKind]?: "opened" | "reopened" | "updated" } = {
  opened: "opened",
  reopened: "reopened",
  escalated: "updated",
};
