import { expect, it, vi } from "vitest";
import { Gate } from "./gate.ts";

it("so many are let in, the next when one leaves, in order", async () => {
  const gate = new Gate(1, 60_000);
  const order: string[] = [];
  const enter = async (name: string) => {
    const leave = await gate.enter();
    order.push(name);
    return leave;
  };
  const leaveFirst = await enter("first");
  const second = enter("second");
  const third = enter("third");
  expect(order).toEqual(["first"]);
  leaveFirst();
  leaveFirst();
  (await second)();
  (await third)();
  expect(order).toEqual(["first", "second", "third"]);
});

it("a set-up that waits for the network gives its place on", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const gate = new Gate(1, 100);
  await gate.enter();
  const second = gate.enter();
  vi.advanceTimersByTime(100);
  await expect(second).resolves.toBeTypeOf("function");
  vi.useRealTimers();
});
