import { MirrorFailure, type Operation, type OperationWalk, type Step } from "@heliograph/core";
import type { Failed } from "@heliograph/goproxy/chain";
import { endingOf } from "./ending.ts";

/** The account of an operation from its steps: of one that failed, by the failure that the go command shows. */
export function accountOf(
  operation: Operation,
  steps: readonly Step[],
  failure: MirrorFailure | undefined,
): OperationWalk {
  const last = steps.at(-1);
  return {
    operation,
    result: failure === undefined ? "served" : (endingOf(operation, failure.reason) ?? "failed"),
    servedBy: failure === undefined && last !== undefined ? last.source : null,
    totalMs: steps.reduce((sum, { ms }) => sum + ms, 0),
    steps: [...steps],
  };
}

/** The failure that the go command shows of an operation that nobody could do. */
export const shownFailure = ({ failure }: Failed<MirrorFailure>) =>
  failure === "off"
    ? new MirrorFailure("http_4xx", "module lookup disabled by GOPROXY=off", { facts: { status: "404" } })
    : failure;
