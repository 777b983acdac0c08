import type { FoundRelease } from "@heliograph/db";
import { expect, test } from "vitest";
import { doubtFirsts } from "./doubt-firsts.ts";

const found = (told: Partial<FoundRelease> = {}): FoundRelease => ({
  module: "example.com/m",
  version: "v1.2.0",
  source: "fleet",
  publishedAfter: 1,
  publishedBy: 2,
  followedUntil: 3,
  missedSince: null,
  ...told,
});

const listing = (newest: string | null, module = "example.com/m") => ({ module, newest });

test.each([
  { newest: "v1.1.0", after: 1 },
  { newest: "v1.2.0", after: null },
  { newest: "v1.10.0", after: null },
  { newest: null, after: 1 },
])("what comes where another mirror lists $newest was published after $after", ({ newest, after }) => {
  expect(doubtFirsts([found()], [listing(newest)])).toEqual([found({ publishedAfter: after })]);
});

test("other modules, and the word of the upstream, are left alone", () => {
  expect(doubtFirsts([found()], [listing("v1.2.0", "example.com/other")])).toEqual([found()]);
  const upstream = found({ source: "upstream" });
  expect(doubtFirsts([upstream], [listing("v1.2.0")])).toEqual([upstream]);
});
