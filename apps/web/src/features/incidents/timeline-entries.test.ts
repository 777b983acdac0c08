import { expect, it } from "vitest";
import { incidentDetails } from "../../testing/incident-fixture.ts";
import { timelineEntries } from "./timeline-entries.ts";

it.each([
  {
    detail: "outage",
    ids: ["note-2", "note-1", "taken", "change-2", "change-1", "began"],
  },
  {
    detail: "past",
    ids: ["change-4", "change-3", "ended", "change-2", "change-1", "began"],
  },
  { detail: "finding", ids: ["change-2", "change-1", "began"] },
] as const)(
  "of the $detail the newest comes first, and what happened at once in its order",
  ({ detail, ids }) => {
    expect(timelineEntries(incidentDetails[detail]).map(({ id }) => id)).toEqual(ids);
  },
);

it("an operator's reason stands with the change that it led to, and with no other", () => {
  const reasons = timelineEntries(incidentDetails.finding).map((entry) =>
    entry.kind === "change" ? entry.reason : undefined,
  );
  expect(reasons).toEqual(["The operator of the mirror emptied its cache.", null, undefined]);
});
