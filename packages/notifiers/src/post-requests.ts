import { MirrorFailure } from "@heliograph/core";
import { retryAfterMs, type Outbound } from "@heliograph/outbound";
import type { Moment, Request } from "./notifier.ts";
import type { Reply } from "./reply.ts";
import type { Sent, Verdict } from "./result.ts";

/** What makes the requests, and what they are sent with. */
export type PostMeans = {
  outbound: Outbound;
  requestsAt: (moment: Moment) => readonly [Request, ...Request[]];
  read: (reply: Reply) => Verdict;
  deadlineMs: number;
  signal: AbortSignal;
  /** An HTTP proxy to go through. */
  proxy?: string | undefined;
};

/** How one request ended, with the wait that its answer asks for. */
type PostedOne = Verdict & Sent & { askedMs: number | undefined };

/** How the requests of a message ended: as the last one did, after so many that were taken. */
export type Posted = PostedOne & { taken: number };

/** Sends requests in order, beginning with the first that was not taken yet, as long as each is taken. */
export async function postRequests(means: PostMeans, moment: Moment, takenBefore: number): Promise<Posted> {
  const requests = means.requestsAt(moment).slice(takenBefore);
  let taken = takenBefore;
  let end: Posted | undefined;
  for (const request of requests) {
    const one = await postOne(means, request, moment.now);
    const isTaken = one.kind === "delivered" || one.kind === "accepted";
    if (isTaken) taken += 1;
    // Another attempt will send again what was taken before this one.
    end = { ...one, taken, isAmbiguous: one.isAmbiguous || (!isTaken && taken > 0) };
    if (!isTaken) break;
  }
  if (end === undefined) throw new Error("there are fewer requests than were taken");
  return end;
}

async function postOne(
  { outbound, read, deadlineMs, signal, proxy }: PostMeans,
  { url, headers, body }: Request,
  now: number,
): Promise<PostedOne> {
  let hasGoneOut = false;
  try {
    const answer = await outbound.post(url, {
      headers,
      body,
      deadlineMs,
      signal,
      ...(proxy !== undefined && { proxy }),
      record: ({ phases }) => {
        hasGoneOut = phases.ttfbMs !== undefined;
      },
    });
    const reply = {
      status: answer.status,
      header: (name: string) => answer.headers.get(name),
      body: answer.body.toString(),
    };
    const verdict = read(reply);
    return {
      ...verdict,
      status: reply.status,
      excerpt: reply.body,
      isAmbiguous: isLeftOpen(reply.status, verdict),
      askedMs: retryAfterMs(reply.header("retry-after"), now),
    };
  } catch (error) {
    if (!(error instanceof MirrorFailure)) throw error;
    return { ...verdictOf(error), excerpt: "", isAmbiguous: hasGoneOut, askedMs: undefined };
  }
}

/** Whether something may have come of a request that has to be sent again: after a server's error, or a success that can't be read. */
const isLeftOpen = (status: number, { kind, code }: Verdict) =>
  kind === "retry" && (status >= 500 || (status < 300 && code === undefined));

/** What a request without an answer comes to. */
function verdictOf({ reason, message }: MirrorFailure): Verdict {
  if (reason === "target_refused") return { kind: "refused", reason: message, hint: "check_address" };
  return reason === "dns_nxdomain" || reason.startsWith("tls_")
    ? { kind: "retry", reason: message, hint: "check_address" }
    : { kind: "retry", reason: message };
}
