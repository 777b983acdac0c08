import { MirrorFailure, type Step } from "@heliograph/core";
import { isNotFound, type Asker } from "@heliograph/goproxy";
import { withoutPassword } from "@heliograph/goproxy/chain";
import { Clock } from "./clock.ts";

/** What came of asking one hop, and the step that it is in the account of a walk. */
export type Attempt<Value> =
  | { outcome: "ok"; value: Value; step: Step }
  | { outcome: "not-found" | "error"; failure: MirrorFailure; step: Step };

/** Asks one hop; `ask` throws `MirrorFailure` where it fails. */
export async function attempt<Value>(
  source: string,
  outbound: Asker,
  ask: (outbound: Asker) => Promise<Value>,
): Promise<Attempt<Value>> {
  const clock = new Clock();
  const step = (more: Omit<Step, "source" | "ms">): Step => ({
    source: withoutPassword(source),
    ...more,
    ms: clock.elapsedMs,
  });
  try {
    const value = await ask(clock.over(outbound));
    return { outcome: "ok", value, step: step({ outcome: "ok", error: "ok", status: 200 }) };
  } catch (failure) {
    if (!(failure instanceof MirrorFailure)) throw failure;
    const outcome = isNotFound(failure) ? "not-found" : "error";
    const status = Number(failure.facts["status"] ?? 0);
    return { outcome, failure, step: step({ outcome, error: failure.reason, status }) };
  }
}
