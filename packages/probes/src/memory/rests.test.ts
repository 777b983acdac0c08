import { minutes } from "@heliograph/core";
import { HeaderList, type Answer } from "@heliograph/outbound";
import { expect, test } from "vitest";
import { Rests } from "./rests.ts";

const noon = Date.UTC(2026, 0, 1, 12);

/** A host that says the same to everybody, asked through what heeds its wishes. */
function hostThatSays(status: number, headers: [string, string][] = []) {
  const clock = { now: noon };
  const asked: string[] = [];
  const rests = new Rests();
  const answer: Answer = {
    status,
    headers: new HeaderList(headers),
    body: Buffer.alloc(0),
    measures: {},
    facts: {},
  };
  const { get } = rests.heededBy(
    {
      get: async (url) => {
        asked.push(url);
        return answer;
      },
    },
    () => clock.now,
  );
  return { clock, asked, rests, ask: (url: string) => get(url, { bodyLimitBytes: 1 }) };
}

test.each([
  [429, "90", minutes(1.5)],
  [429, undefined, minutes(1)],
  [503, "90", minutes(1.5)],
])(
  "after %i with Retry-After %s a host is left alone for so long, and its answer stands",
  async (status, wait, forMs) => {
    const { clock, asked, rests, ask } = hostThatSays(
      status,
      wait === undefined ? [] : [["retry-after", wait]],
    );
    await ask("https://one.test/a");
    clock.now = noon + forMs - 1;
    expect(rests.isResting("one.test", clock.now)).toBe(true);
    expect(await ask("https://one.test/b")).toMatchObject({ status });
    await ask("https://other.test/a");
    expect(asked).toEqual(["https://one.test/a", "https://other.test/a"]);
    clock.now = noon + forMs;
    await ask("https://one.test/c");
    expect(asked).toHaveLength(3);
  },
);

test.each([200, 404, 500, 503])("after %i alone a host is asked again", async (status) => {
  const { asked, ask } = hostThatSays(status);
  await ask("https://one.test/a");
  await ask("https://one.test/b");
  expect(asked).toHaveLength(2);
});
