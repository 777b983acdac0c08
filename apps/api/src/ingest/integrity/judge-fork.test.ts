import type { StoredHead } from "@heliograph/db";
import { expect, it } from "vitest";
import { judgeFork } from "./judge-fork.ts";

const head = (hash: string, seen: Partial<StoredHead>): StoredHead => ({
  id: 1,
  size: 9,
  hash,
  note: "",
  firstSeenAt: 0,
  firstMirror: null,
  seenDirectly: false,
  standing: "doubtful",
  ...seen,
});

const direct = { seenDirectly: true };
const contained = { standing: "consistent" } as const;
const forked = { standing: "forked" } as const;

it.each<
  [what: string, one: object, other: object, shownSize: number, judged: Partial<ReturnType<typeof judgeFork>>]
>([
  ["what only a mirror has shown against the log's own", {}, direct, 9, { blame: "forked" }],
  [
    "what a mirror had us trust against the log's own",
    contained,
    direct,
    0,
    { blame: "forked", misled: true },
  ],
  ["what continues the log's own against its own", contained, direct, 6, { blame: "forked", misled: true }],
  ["what nobody knows against what the log's own contains", {}, contained, 9, { blame: "forked" }],
  ["what nobody knows against what continues the log's own", {}, contained, 6, { blame: "forked" }],
  ["a fork against what continues the log's own", forked, contained, 6, { blame: "forked" }],
  ["what contradicts the log's own against what nobody knows", forked, {}, 9, { blame: "forked" }],
  ["two that the log has shown", direct, { ...direct, ...contained }, 9, { blame: "log" }],
  ["the log's own against what another of its own contains", direct, contained, 9, { blame: "log" }],
  ["two while the log has shown nothing", {}, contained, 0, { blame: "log" }],
  ["a fork of what mirrors have shown", forked, contained, 0, { blame: "log" }],
])("judges %s", (_, one, other, shownSize, judged) => {
  const [forkedOne, keptOne] = [head("one", one), head("other", other)];
  const expected = { misled: false, ...judged, forked: forkedOne, kept: keptOne };
  expect(judgeFork([forkedOne, keptOne], shownSize)).toEqual(expected);
  expect(judgeFork([keptOne, forkedOne], shownSize)).toEqual(expected);
});

it("does not blame the log for two forks of what it has shown", () => {
  const forks = [head("one", forked), head("other", forked)] as const;
  expect(judgeFork(forks, 9)).toMatchObject({ blame: "forked", misled: false });
});
