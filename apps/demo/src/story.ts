import { setTimeout as sleep } from "node:timers/promises";
import type { FakeMirror } from "@heliograph/fake-mirror";
import { momentsOf, type Scene } from "./script.ts";
import type { Tell } from "./tell.ts";

/** Plays act after act on the mirrors, by their slugs, and tells each moment as it comes. Ends when `signal` says so. */
export async function play(
  mirrors: ReadonlyMap<string, FakeMirror>,
  tell: Tell,
  signal: AbortSignal,
): Promise<void> {
  const startedAt = performance.now();
  const takeBack = new Map<Scene, () => void>();
  for (let act = 0; !signal.aborted; act += 1) {
    for (const { at, event, scene } of momentsOf(act)) {
      if (!(await reached(startedAt + at, signal))) return;
      if (event === "fault ended") takeBack.get(scene)?.();
      else takeBack.set(scene, mirrors.get(scene.mirror)?.order(scene.fault) ?? (() => {}));
      tell(event, { mirror: scene.mirror, fault: scene.fault });
    }
  }
}

/** Waits for a time of the monotonic clock; false when we are stopped before. */
async function reached(at: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(Math.max(0, at - performance.now()), undefined, { signal });
    return true;
  } catch (error) {
    if (!signal.aborted) throw error;
    return false;
  }
}
