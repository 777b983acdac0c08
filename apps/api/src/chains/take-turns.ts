import { Refusal } from "../http/refusal.ts";

/** Does work when it is its turn. @throws Refusal `unavailable` when too many wait already */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Lets costly work be done one at a time, and so many wait for it at most. */
export function takeTurns({ mostWaiting }: { mostWaiting: number }): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (work) => {
    if (waiting > mostWaiting)
      throw new Refusal("unavailable", "too much is asked at the moment", { retryAfterSeconds: 5 });
    waiting += 1;
    const result = last.then(work).finally(() => {
      waiting -= 1;
    });
    last = result.catch(() => undefined);
    return result;
  };
}
