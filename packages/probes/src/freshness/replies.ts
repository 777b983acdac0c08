import { MirrorFailure, type Facts, type Measures } from "@heliograph/core";
import { createProxyClient, type Answered, type Asker, type ProxyClient } from "@heliograph/goproxy";
import { Recorder } from "../inspect/recorder.ts";

/**
 * What a mirror said of a module: what it was asked for; that it does not know it, or does not give it; or, `undecided`, no more
 * than that it could not find out.
 */
export type Reply<Value> =
  | { standing: "known"; value: Value; measures: Measures; facts: Facts; etag: string }
  | { standing: "unknown" | "refused" | "undecided"; facts: Facts; reason: string };

/** Where questions go. */
export type Mirror = { outbound: Asker; baseUrl: string };

/** What is said in a 404 by who could not ask its own source: goproxy.md §3. No module path holds a space. */
const couldNotAsk =
  /timed out|bad upstream|i\/o timeout|deadline exceeded|handshake timeout|connection (?:reset|refused)|no such host|unexpected EOF|temporar(?:y failure|ily unavailable)|too many requests|bad gateway|service unavailable|gateway time-?out|internal server error/i;

/**
 * Puts a question.
 * @throws MirrorFailure for an answer that says nothing of the module
 */
export async function replyTo<Value>(
  { outbound, baseUrl }: Mirror,
  question: (client: ProxyClient) => Promise<Answered<Value>>,
): Promise<Reply<Value>> {
  const recorder = new Recorder(outbound);
  try {
    const answered = await question(createProxyClient(recorder, baseUrl));
    const headers = new Map(recorder.exchanges.at(-1)?.headers);
    return { standing: "known", ...answered, etag: headers.get("etag") ?? "" };
  } catch (error) {
    if (!(error instanceof MirrorFailure)) throw error;
    const reason = recorder.exchanges.at(-1)?.body.toString() ?? "";
    const standing = standingOf(error.facts["status"], reason);
    if (standing === undefined) throw error;
    return { standing, facts: error.facts, reason };
  }
}

function standingOf(status: string | undefined, reason: string) {
  switch (status) {
    case "404":
    case "410":
      return couldNotAsk.test(reason) ? "undecided" : "unknown";
    case "403":
    case "451":
      return "refused";
    default:
      return undefined;
  }
}
