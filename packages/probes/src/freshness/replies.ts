import { longestAgeMs, MirrorFailure, seconds, type Facts, type Measures } from "@heliograph/core";
import {
  couldNotAsk,
  createProxyClient,
  type Answered,
  type Asker,
  type ProxyClient,
} from "@heliograph/goproxy";
import { Recorder } from "../inspect/recorder.ts";

/**
 * What a mirror said of a module: what it was asked for; that it does not know it, or does not give it; or, `undecided`, no more
 * than that it could not find out. It was true so long before as a cache says that it has kept the answer.
 */
export type Reply<Value> = { facts: Facts; ageMs: number } & (
  | { standing: "known"; value: Value; measures: Measures; etag: string }
  | { standing: "unknown" | "refused" | "undecided"; reason: string }
);

/** Where questions go; one with `fetches` false was asked to answer from what it has stored. */
export type Mirror = { outbound: Asker; baseUrl: string; fetches: boolean };

/** What is said where something is not stored and was not to be fetched, and also where it could not be fetched. */
const notNow = /temporarily unavailable/i;

/** So much of what is said with a refusal is read. */
const reasonBytes = 4_096;

/**
 * Puts a question.
 * @throws MirrorFailure for an answer that says nothing of the module
 */
export async function replyTo<Value>(
  { outbound, baseUrl, fetches }: Mirror,
  question: (client: ProxyClient) => Promise<Answered<Value>>,
): Promise<Reply<Value>> {
  const recorder = new Recorder(outbound);
  try {
    const answered = await question(createProxyClient(recorder, baseUrl));
    const headers = headersOf(recorder);
    return { standing: "known", ...answered, etag: headers.get("etag") ?? "", ageMs: ageOf(headers) };
  } catch (error) {
    if (!(error instanceof MirrorFailure)) throw error;
    const reason = recorder.exchanges.at(-1)?.body.toString("utf8", 0, reasonBytes) ?? "";
    const couldTell = !couldNotAsk.test(reason) && !(fetches && notNow.test(reason));
    const standing = standingOf(error.facts["status"], couldTell);
    if (standing === undefined) throw error;
    return { standing, facts: error.facts, reason, ageMs: ageOf(headersOf(recorder)) };
  }
}

const headersOf = ({ exchanges }: Recorder) => new Map(exchanges.at(-1)?.headers);

/** For how long at most an answer has been kept by caches, by what they say in whole seconds: RFC 9111 §5.1. */
function ageOf(headers: ReadonlyMap<string, string>): number {
  const age = headers.get("age") ?? "";
  return /^\d+$/.test(age) ? Math.min(seconds(Number(age) + 1), longestAgeMs) : 0;
}

function standingOf(status: string | undefined, couldTell: boolean) {
  if (status === "404" || status === "410") return couldTell ? "unknown" : "undecided";
  return status === "403" || status === "451" ? "refused" : undefined;
}
