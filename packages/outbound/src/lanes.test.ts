import { expect, it } from "vitest";
import { Lanes } from "./lanes.ts";

/** Enters without waiting for the place and tells whether it was given. */
function entering(lanes: Lanes, host: string, signal?: AbortSignal) {
  const state: { leave?: () => void } = {};
  const enter = async () => {
    state.leave = await lanes.enter(host, signal);
  };
  return { state, entered: enter() };
}

it("a host has its own limit, and others go past it", async () => {
  const lanes = new Lanes({ perHost: 2, inAll: 64, queued: 10 });
  await lanes.enter("slow");
  const leave = await lanes.enter("slow");
  const third = entering(lanes, "slow");
  await lanes.enter("other");
  expect(third.state.leave).toBeUndefined();
  leave();
  await third.entered;
  expect(third.state.leave).toBeDefined();
});

it("waiting hosts are served in turn, not request by request", async () => {
  const lanes = new Lanes({ perHost: 2, inAll: 1, queued: 10 });
  const order: string[] = [];
  const run = async (host: string) => {
    const leave = await lanes.enter(host);
    order.push(host);
    leave();
  };
  const leave = await lanes.enter("first");
  const all = ["busy", "busy", "busy", "quiet"].map(run);
  leave();
  await Promise.all(all);
  expect(order).toEqual(["busy", "quiet", "busy", "busy"]);
});

it("a full queue refuses and stays usable", async () => {
  const lanes = new Lanes({ perHost: 1, inAll: 1, queued: 1 });
  const leave = await lanes.enter("mirror");
  const waiting = entering(lanes, "mirror");
  await expect(lanes.enter("another")).rejects.toThrow("more than 1 requests wait");
  leave();
  await waiting.entered;
  waiting.state.leave?.();
  await lanes.enter("another");
});

it("who gives up waiting leaves the queue", async () => {
  const lanes = new Lanes({ perHost: 1, inAll: 1, queued: 1 });
  const leave = await lanes.enter("mirror");
  const waiting = lanes.enter("mirror", AbortSignal.abort(new Error("no longer wanted")));
  await expect(waiting).rejects.toThrow("no longer wanted");
  const caller = new AbortController();
  const second = lanes.enter("mirror", caller.signal);
  caller.abort(new Error("stopped"));
  await expect(second).rejects.toThrow("stopped");
  leave();
  await lanes.enter("mirror");
});
