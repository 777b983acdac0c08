import { expect, it } from "vitest";
import { takeTurns } from "./take-turns.ts";

it("lets work be done one at a time, in the order in which it was asked for", async () => {
  const inTurn = takeTurns({ mostWaiting: 5 });
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} begins`);
    await Promise.resolve();
    steps.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all(["a", "b", "c"].map((name) => inTurn(work(name))))).toEqual(["a", "b", "c"]);
  expect(steps).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
});

it("goes on after work that failed", async () => {
  const inTurn = takeTurns({ mostWaiting: 5 });
  const failing = inTurn(async () => Promise.reject(new Error("the database is away")));
  const next = inTurn(async () => "done");
  await expect(failing).rejects.toThrow("the database is away");
  expect(await next).toBe("done");
});

it("turns away whoever would have to wait too long, and nobody once there is room again", async () => {
  const inTurn = takeTurns({ mostWaiting: 1 });
  const { promise, resolve } = Promise.withResolvers<void>();
  const [underWay, waiting] = [inTurn(() => promise), inTurn(() => promise)];
  await expect(inTurn(async () => undefined)).rejects.toMatchObject({ code: "unavailable" });
  resolve();
  await Promise.all([underWay, waiting]);
  expect(await inTurn(async () => "done")).toBe("done");
});
