import type { Content, Finding } from "@heliograph/core";
import type { Served } from "@heliograph/db";

/** How many others must agree before their word counts against one. */
const quorum = 2;

/** A value that mirrors may differ in, told as text. */
type Value = (served: Omit<Served, "mirrorId" | "lastSeenAt">) => string | null;

const hashes: { part: "mod" | "zip"; value: Value }[] = [
  { part: "mod", value: ({ modHash }) => modHash },
  { part: "zip", value: ({ zipHash }) => zipHash },
];

const facts: { what: string; value: Value }[] = [
  {
    what: "time",
    value: ({ infoTime }) => (infoTime === null ? null : new Date(infoTime).toISOString()),
  },
  { what: "origin", value: ({ originHash }) => originHash },
];

/**
 * What is wrong with a version by what the same mirror served of it before and by what others serve; `served` comes newest
 * first. Of bytes that a record of the checksum database decides on, nothing is said here. Two that differ accuse nobody.
 */
export function compareContent(content: Content, mirrorId: number, served: readonly Served[]): Finding[] {
  const version = served.filter(
    (row) => row.module === content.module && row.version === content.version && row.proof !== "refuted",
  );
  const own = version.filter((row) => row.mirrorId === mirrorId);
  const others = version.filter((row) => row.mirrorId !== mirrorId);
  const now = { ...content, infoTime: content.infoTime === null ? null : Date.parse(content.infoTime) };
  const isDecided = content.proof === "verified" || content.proof === "refuted";
  const subject = `${content.module}@${content.version}`;
  return [
    ...(isDecided ? [] : hashes).flatMap(({ part, value }) => {
      const received = value(now);
      if (received === null) return [];
      const before = newest(own, value);
      if (before !== undefined && before !== received) {
        const detail = `the ${part} of ${subject} has another hash than the same mirror served before`;
        return finding({ cause: "content_differs", subject, part, detail, expected: before, received });
      }
      const expected = proved(others, value) ?? agreed(others, value, received);
      if (expected === undefined || expected === received) return [];
      const detail = `the ${part} of ${subject} has another hash than other mirrors serve`;
      return finding({ cause: "content_differs", subject, part, detail, expected, received });
    }),
    ...facts.flatMap(({ what, value }) => {
      const received = value(now);
      const expected = received === null ? undefined : agreed(others, value, received);
      if (received === null || expected === undefined || expected === received) return [];
      const detail = `the ${what} of ${subject} is another than other mirrors tell`;
      return finding({ cause: "info_differs", subject, part: "info", detail, expected, received });
    }),
  ];
}

const finding = (
  found: Pick<Finding, "cause" | "subject" | "part" | "detail" | "expected" | "received">,
): Finding[] => [{ ...found, confirmed: true, heads: [], against: null, evidence: null }];

const newest = (rows: readonly Served[], value: Value): string | undefined =>
  rows.map(value).find((each) => each !== null) ?? undefined;

const proved = (rows: readonly Served[], value: Value) =>
  newest(
    rows.filter(({ proof }) => proof === "verified"),
    value,
  );

/** What at least two mirrors tell, and more of them than tell what was received; each counts by what it told last. */
function agreed(others: readonly Served[], value: Value, received: string): string | undefined {
  const told = [...Map.groupBy(others, ({ mirrorId }) => mirrorId).values()].flatMap(
    (rows) => newest(rows, value) ?? [],
  );
  const votes = [...Map.groupBy([received, ...told], (each) => each)].map(
    ([each, tellers]) => [each, tellers.length] as const,
  );
  const supporters = new Map(votes).get(received) ?? 0;
  return votes.find(([, count]) => count >= quorum && count > supporters)?.[0];
}
