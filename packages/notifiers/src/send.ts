import { seconds } from "@heliograph/core";
import type { Outbound } from "@heliograph/outbound";
import type { HttpNotifier, Message, Moment, Notifier, Refresh } from "./notifier.ts";
import { postRequests, type Posted } from "./post-requests.ts";
import type { FinalVerdict, Remake, Sent, Verdict } from "./result.ts";
import { scrubber } from "./scrub.ts";
import { secretsOf } from "./secrets-of.ts";
import { withWait } from "./wait.ts";

/** How long machines may take to answer, and how long chats. */
const machineMs = seconds(15);
const chatMs = seconds(10);

/** Most that is kept of an answer, and of a reason. */
const keptBytes = 500;

/** Most that is searched for secrets: what is kept comes from there. */
const scrubbedCharacters = 8_192;

/** How one attempt ended; what it tells holds no secret. */
export type Attempt = FinalVerdict & Sent & { durationMs: number };

/** What a channel is, and how we get there. */
type Means<Settings> = {
  outbound: Outbound;
  settings: Settings;
  /** Epoch milliseconds. */
  now: number;
  signal: AbortSignal;
  /** An HTTP proxy to go through. */
  proxy?: string | undefined;
};

/**
 * Sends a message, and once more at once where the destination wants it made differently. Throws the signal's reason when that
 * gives up: then nobody knows what came of it.
 */
export function sendMessage<Settings extends object>({
  notifier,
  message,
  ...means
}: Means<Settings> & { notifier: Notifier<Settings>; message: Message }): Promise<Attempt> {
  const { settings } = means;
  return attempt(notifier, means, async (moment, taken) => {
    if ("send" in notifier) {
      return { ...(await notifier.send(settings, message, moment, means)), taken, askedMs: undefined };
    }
    return post(notifier, means, (at) => notifier.requests(settings, message, at), moment, taken);
  });
}

/** Tells a receiver that forgets once more of everything that is open, as `sendMessage` tells of one thing. */
export const sendRefresh = <Settings extends object>({
  notifier,
  refresh,
  open,
  ...means
}: Means<Settings> & {
  notifier: HttpNotifier<Settings>;
  refresh: Refresh<Settings>;
  open: readonly [Message, ...Message[]];
}): Promise<Attempt> =>
  attempt(notifier, means, (moment, taken) =>
    post(notifier, means, (at) => refresh.requests(means.settings, open, at), moment, taken),
  );

const post = <Settings>(
  { read, isEventful }: HttpNotifier<Settings>,
  means: Omit<Means<Settings>, "now">,
  requestsAt: HttpRequests,
  moment: Moment,
  taken: number,
) => postRequests({ ...means, requestsAt, read, deadlineMs: isEventful ? machineMs : chatMs }, moment, taken);

type HttpRequests = Parameters<typeof postRequests>[0]["requestsAt"];

/** Makes one attempt of what sends once: at a moment, after so many requests that were taken. */
async function attempt<Settings extends object>(
  { secrets }: Notifier<Settings>,
  { settings, now }: Means<Settings>,
  sendOnce: (moment: Moment, taken: number) => Promise<Posted>,
): Promise<Attempt> {
  const startedAt = performance.now();
  const elapsedMs = () => Math.round(performance.now() - startedAt);
  const moment: Moment = { now, room: 1, isPlain: false };
  let end = await sendOnce(moment, 0);
  if (end.kind === "remake") {
    const taken = isPagedAnew(end.how) ? 0 : end.taken;
    end = await sendOnce({ ...remade(moment, end.how), now: now + elapsedMs() }, taken);
  }
  const { status, excerpt, isAmbiguous, askedMs, taken: _, ...verdict } = end;
  const tell = tellerOf(secretsOf({ secrets }, settings));
  return {
    ...withWait(told(final(verdict), tell), askedMs),
    ...(status !== undefined && { status }),
    excerpt: tell(excerpt),
    durationMs: elapsedMs(),
    isAmbiguous,
  };
}

/** Whether the requests no longer hold what they held: one that was taken does not stand for the one in its place. */
const isPagedAnew = (how: Remake) => how === "shorter" || how === "plain";

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
function tellerOf(secrets: readonly string[]): (text: string) => string {
  const scrub = scrubber(secrets);
  return (text) => {
    const beginning = text.slice(0, scrubbedCharacters);
    const bytes = Buffer.from(scrub(beginning).replaceAll(/[^\P{Cc}\t\r\n]/gu, "")).subarray(0, keptBytes);
    // A character that is cut in two is left out.
    return new TextDecoder().decode(bytes, { stream: true });
  };
}
