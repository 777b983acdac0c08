import { minutes, MirrorFailure } from "@heliograph/core";
import type { Asker } from "@heliograph/goproxy";
import { patience } from "../inspect/patience.ts";
import { examine, type Examination, type Plan } from "./examine.ts";
import { LogSource } from "./log-source.ts";
import { isSame, type Suspicion } from "./suspicion.ts";

/** How long a source is waited for in one look, whatever it is asked. */
const sourceMs = minutes(1.5);

/** One look at a source, on connections of its own. */
export type Look = {
  source: LogSource;
  suspicions: Suspicion[];
  /** `undefined` when the source failed before its end. */
  examination: Examination | undefined;
  failure: MirrorFailure | undefined;
};

/** Looks at the source of the log that has this base URL. */
export async function look(outbound: Asker, baseUrl: string, plan: Plan, signal: AbortSignal): Promise<Look> {
  using waiting = patience(signal, sourceMs);
  const source = new LogSource(outbound, baseUrl, waiting.signal);
  const suspicions: Suspicion[] = [];
  const suspect = (found: Suspicion) => {
    if (!suspicions.some((known) => isSame(known, found))) suspicions.push(found);
  };
  try {
    const examination = await examine(source, plan, suspect);
    return { source, suspicions, examination, failure: undefined };
  } catch (failure) {
    if (!(failure instanceof MirrorFailure)) throw failure;
    return { source, suspicions, examination: undefined, failure };
  }
}
