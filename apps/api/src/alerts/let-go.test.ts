import type { DeliveryState, NoticeKind, Severity } from "@heliograph/core";
import type { LineEntry } from "@heliograph/db";
import { expect, it } from "vitest";
import { letGo } from "./let-go.ts";

type Said = [kind: NoticeKind, state: DeliveryState, severity?: Severity];

const line = (said: readonly Said[]): LineEntry[] =>
  said.map(([kind, state, severity = "down"], index) => ({
    id: `${index}`,
    incidentId: 1,
    channelId: 1,
    kind,
    severity,
    occasion: "",
    sequence: index + 1,
    state,
    reason: null,
    attempts: 0,
    route: "all",
    queuedAt: 0,
    endedAt: null,
  }));

it.each<{ what: string; said: Said[]; isOver: boolean; told: string | undefined }>([
  { what: "an opening that nobody heard of", said: [["opened", "held"]], isOver: false, told: "0" },
  {
    what: "nothing of what began and ended meanwhile",
    said: [
      ["opened", "held"],
      ["recovered", "held"],
    ],
    isOver: true,
    told: undefined,
  },
  {
    what: "the end of what was told",
    said: [
      ["opened", "delivered"],
      ["recovered", "held"],
    ],
    isOver: true,
    told: "1",
  },
  {
    what: "nothing when it ended and began again",
    said: [
      ["opened", "delivered"],
      ["recovered", "held"],
      ["reopened", "held"],
    ],
    isOver: false,
    told: undefined,
  },
  {
    what: "what has become worse",
    said: [
      ["opened", "delivered", "partial"],
      ["updated", "held", "down"],
    ],
    isOver: false,
    told: "1",
  },
  {
    what: "what began again after its end was told",
    said: [
      ["opened", "delivered"],
      ["recovered", "delivered"],
      ["reopened", "held"],
    ],
    isOver: false,
    told: "2",
  },
])("tells $what", ({ said, isOver, told }) => {
  const held = said.flatMap(([, state], index) =>
    state === "held" && String(index) !== told ? [String(index)] : [],
  );
  const { told: entry, others } = letGo(line(said), { isOver });
  expect({ told: entry?.id, others }).toEqual({ told, others: held });
});
