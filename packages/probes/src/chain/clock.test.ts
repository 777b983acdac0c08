import { HeaderList } from "@heliograph/outbound";
import { MirrorFailure } from "@heliograph/core";
import { expect, test } from "vitest";
import { Clock } from "./clock.ts";

/** Asks for URLs that are named by how long they take; a negative one fails. */
const timed = (clock: Clock) => {
  const { get } = clock.over({
    get: async (url) => {
      const measures = { totalMs: Math.abs(Number(url)) };
      if (Number(url) < 0) throw new MirrorFailure("connection_reset", "gone", { measures });
      return { status: 200, headers: new HeaderList([]), body: Buffer.alloc(0), measures, facts: {} };
    },
  });
  return (ms: number) => get(String(ms), { bodyLimitBytes: 1 });
};

test("one request after the other is added up, those at the same time count as the longest of them", async () => {
  const clock = new Clock();
  const ask = timed(clock);
  await ask(100);
  await ask(20);
  await Promise.all([ask(5), ask(7), ask(3)]);
  expect(clock.elapsedMs).toBe(127);
});

test("a request that fails took its time too", async () => {
  const clock = new Clock();
  await expect(timed(clock)(-30)).rejects.toThrow("gone");
  expect(clock.elapsedMs).toBe(30);
});
