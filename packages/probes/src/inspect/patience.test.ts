import { MirrorFailure } from "@heliograph/core";
import { once } from "node:events";
import { expect, test } from "vitest";
import { patience } from "./patience.ts";

test("what is waited for too long ends as the mirror's failure", async () => {
  using waiting = patience(new AbortController().signal, 1);
  await once(waiting.signal, "abort");
  expect(waiting.signal.reason).toBeInstanceOf(MirrorFailure);
  expect(waiting.signal.reason).toMatchObject({ reason: "deadline" });
});

test("who gives up before gives their own reason", () => {
  const leaving = new AbortController();
  using waiting = patience(leaving.signal, 60_000);
  leaving.abort("leaving");
  expect(waiting.signal.reason).toBe("leaving");
});
