import type { Message, Moment, Notifier } from "./notifier.ts";
import { postRequests, type Posted, type PostMeans } from "./post-requests.ts";
import type { FinalVerdict, Remake, Sent, Verdict } from "./result.ts";
import { scrubber } from "./scrub.ts";
import { secretsOf } from "./secrets-of.ts";
import { withWait } from "./wait.ts";

/** Most that is kept of an answer, and of a reason. */
const keptBytes = 500;

/** How one attempt ended; what it tells holds no secret. */
export type Attempt = FinalVerdict & Sent & { durationMs: number };

type Means<Settings> = Omit<PostMeans<Settings>, "notifier"> & { notifier: Notifier<Settings> };

/**
 * Sends a message, and once more at once where the destination wants it made differently. Throws the signal's reason when that
 * gives up: then nobody knows what came of it.
 */
export async function sendMessage<Settings extends object>({
  now,
  ...means
}: Means<Settings> & {
  message: Message;
  /** Epoch milliseconds. */
  now: number;
}): Promise<Attempt> {
  const startedAt = performance.now();
  const elapsedMs = () => Math.round(performance.now() - startedAt);
  const moment: Moment = { now, room: 1, isPlain: false };
  let end = await sendOnce(means, moment, 0);
  if (end.kind === "remake") {
    end = await sendOnce(means, { ...remade(moment, end.how), now: now + elapsedMs() }, end.taken);
  }
  const { status, excerpt, isAmbiguous, askedMs, taken: _, ...verdict } = end;
  const tell = tellerOf(means);
  return {
    ...withWait(told(final(verdict), tell), askedMs),
    ...(status !== undefined && { status }),
    excerpt: tell(excerpt),
    durationMs: elapsedMs(),
    isAmbiguous,
  };
}

async function sendOnce<Settings>(
  { notifier, ...means }: Means<Settings>,
  moment: Moment,
  taken: number,
): Promise<Posted> {
  if (!("send" in notifier)) return postRequests({ notifier, ...means }, moment, taken);
  const sent = await notifier.send(means.settings, means.message, moment, means);
  return { ...sent, taken, askedMs: undefined };
}

function remade(moment: Moment, how: Remake): Moment {
  switch (how) {
    case "shorter":
      return { ...moment, room: 0.5 };
    case "plain":
      return { ...moment, isPlain: true };
    case "signed anew":
      return moment;
    default:
      return { ...moment, movedTo: how.moved };
  }
}

/** What stands when nothing is made differently any more. */
function final(verdict: Verdict): FinalVerdict {
  if (verdict.kind !== "remake") return verdict;
  const { how, ...rest } = verdict;
  return { ...rest, kind: how === "signed anew" ? "disabled" : "rejected" };
}

function told({ code, reason, ...verdict }: FinalVerdict, tell: (text: string) => string): FinalVerdict {
  return {
    ...verdict,
    ...(code !== undefined && { code: tell(code) }),
    ...(reason !== undefined && { reason: tell(reason) }),
  };
}

/** Makes what others wrote fit to be kept: without secrets and control characters, and cut. */
function tellerOf<Settings extends object>({
  notifier,
  settings,
}: Means<Settings>): (text: string) => string {
  const scrub = scrubber(secretsOf(notifier, settings));
  return (text) => {
    const bytes = Buffer.from(scrub(text).replaceAll(/[^\P{Cc}\t\r\n]/gu, "")).subarray(0, keptBytes);
    // A character that is cut in two is left out.
    return new TextDecoder().decode(bytes, { stream: true });
  };
}
