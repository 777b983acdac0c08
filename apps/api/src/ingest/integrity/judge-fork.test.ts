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
  [what: string, one: object, other: object, trusted: object, judged: Partial<ReturnType<typeof judgeFork>>]
>([
  ["what only a mirror has shown against the log's own", {}, direct, direct, { blame: "forked" }],
  [
    "what a mirror had us trust against the log's own",
    contained,
    direct,
    {},
    { blame: "forked", misled: true },
  ],
  ["what nobody knows against what the log's own contains", {}, contained, direct, { blame: "forked" }],
  ["what contradicts the log's own against what nobody knows", forked, {}, direct, { blame: "forked" }],
  ["two that the log has shown", direct, { ...direct, ...contained }, direct, { blame: "log" }],
  ["two that the log has not shown", {}, contained, {}, { blame: "log" }],
  ["a fork of what mirrors have shown", forked, contained, {}, { blame: "log" }],
])("judges %s", (_, one, other, trusted, judged) => {
  const [forkedOne, keptOne] = [head("one", one), head("other", other)];
  const expected = { misled: false, ...judged, forked: forkedOne, kept: keptOne };
  expect(judgeFork([forkedOne, keptOne], head("trusted", trusted))).toEqual(expected);
  expect(judgeFork([keptOne, forkedOne], head("trusted", trusted))).toEqual(expected);
});

it("does not blame the log for two forks of what it has shown", () => {
  const forks = [head("one", forked), head("other", forked)] as const;
  expect(judgeFork(forks, head("trusted", direct))).toMatchObject({ blame: "forked", misled: false });
});
