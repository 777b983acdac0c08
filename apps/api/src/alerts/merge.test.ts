import type { Notice, NoticeKind } from "@heliograph/core";
import { describe, expect, it } from "vitest";
import { digestOf, mergeNotices } from "./merge.ts";

const noticeOf = (kind: NoticeKind, rest: Partial<Notice> = {}): Notice => ({
  kind,
  severity: "down",
  at: "2026-11-20T08:00:00.000Z",
  incident: { id: "1", sequence: 1 },
  cause: "availability",
  mirror: { slug: "a", name: "A", host: "a.example" },
  subject: null,
  vantages: [],
  looking: 2,
  startedAt: "2026-11-20T08:00:00.000Z",
  endedAt: null,
  error: null,
  finding: null,
  affected: [],
  command: null,
  gists: [],
  links: { incident: "/incidents/1", mirror: "/mirrors/a" },
  ...rest,
});

describe("one notice for several of an incident", () => {
  it.each<{ kinds: NoticeKind[]; kind: NoticeKind }>([
    { kinds: ["opened"], kind: "opened" },
    { kinds: ["opened", "updated"], kind: "opened" },
    { kinds: ["opened", "recovered"], kind: "recovered" },
    { kinds: ["opened", "recovered", "reopened"], kind: "opened" },
    { kinds: ["recovered", "reopened"], kind: "reopened" },
    { kinds: ["reopened", "updated"], kind: "reopened" },
    { kinds: ["updated", "reminder"], kind: "reminder" },
    { kinds: ["opened", "flapping"], kind: "flapping" },
    { kinds: ["opened", "flapping", "steadied"], kind: "steadied" },
    { kinds: ["updated", "escalation", "recovered"], kind: "recovered" },
  ])("of $kinds is $kind", ({ kinds, kind }) => {
    const notices = kinds.map((each, index) =>
      noticeOf(each, { incident: { id: "1", sequence: index + 1 } }),
    );
    expect(mergeNotices(notices)).toEqual({ ...notices.at(-1), kind });
  });

  it("of nothing is none", () => {
    expect(() => mergeNotices([])).toThrow("nothing");
  });
});

describe("a digest", () => {
  it("is as bad as the worst that lasts", () => {
    const over = noticeOf("recovered", { severity: "critical" });
    expect(digestOf([over], 0).severity).toBe("info");
    expect(digestOf([over, noticeOf("opened", { severity: "degraded" })], 0).severity).toBe("degraded");
    expect(digestOf([noticeOf("opened", { severity: "critical" }), noticeOf("opened")], 0).severity).toBe(
      "critical",
    );
  });

  it("lists what the digests in it list, in order", () => {
    const inner = digestOf(
      [noticeOf("opened"), noticeOf("opened", { incident: { id: "2", sequence: 1 } })],
      0,
    );
    const outer = digestOf([inner, noticeOf("recovered", { incident: { id: "3", sequence: 2 } })], 0);
    expect(outer.gists.map(({ incident, kind }) => `${incident} ${kind}`)).toEqual([
      "1 opened",
      "2 opened",
      "3 recovered",
    ]);
    expect(outer.severity).toBe("down");
  });
});
