import type { MirrorFailure, Operation, Step } from "@heliograph/core";
import type { Asker } from "@heliograph/goproxy";
import { steps as stepsThrough, type Hop } from "@heliograph/goproxy/chain";
import { accountOf, shownFailure } from "./account.ts";
import { attempt } from "./attempt.ts";
import { endingOf } from "./ending.ts";
import type { Passage, Passed } from "./passage.ts";

/** Walks a list for one operation over real requests, from its head, until a hop has it, nobody is left or one holds it up. */
export async function walkOperation<Value>(
  { hops, one, gonoproxy, wayTo }: Passage,
  operation: Operation,
  ask: (hop: Hop, outbound: Asker) => Promise<Value>,
): Promise<Passed<Value>> {
  const steps: Step[] = [];
  const failed = (failure: MirrorFailure) => ({ account: accountOf(operation, steps, failure), failure });
  const walking = stepsThrough<Value, MirrorFailure>(hops, { path: one.module, gonoproxy });
  let turn = walking.next();
  while (!turn.done) {
    const hop = turn.value;
    const answer = await attempt(hop.source, wayTo(hop), (outbound) => ask(hop, outbound));
    steps.push(answer.step);
    if (answer.outcome !== "ok" && endingOf(operation, answer.failure.reason) !== undefined)
      return failed(answer.failure);
    turn = walking.next(answer);
  }
  const { served, failed: shown } = turn.value;
  if (served === undefined) return failed(shownFailure(shown));
  return { account: accountOf(operation, steps, undefined), value: served.value };
}
