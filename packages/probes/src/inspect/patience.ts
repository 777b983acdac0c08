import { MirrorFailure } from "@heliograph/core";

/** A signal that ends everything after a while, as a mirror's failure; it is disposed of by who no longer waits. */
export type Patience = Disposable & { signal: AbortSignal };

/** Waits no longer than so long for all that a mirror is asked together, and no longer than `signal` does. */
export function patience(signal: AbortSignal, limitMs: number): Patience {
  const limit = new AbortController();
  const timer = setTimeout(() => {
    limit.abort(new MirrorFailure("deadline", `not answered in full within ${limitMs / 1_000} s`));
  }, limitMs);
  return {
    signal: AbortSignal.any([signal, limit.signal]),
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}
