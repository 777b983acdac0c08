import { MirrorFailure, seconds } from "@heliograph/core";
import { exhibitOf, type EndedExchange } from "@heliograph/outbound";
import type { Inquiry, Interviewed } from "./interview.ts";
import { Untold } from "./judgement.ts";
import type { Hop } from "./reply.ts";

/** Longest wait for one answer, and the largest that is taken. */
const answerMs = seconds(10);
const answerBytes = 2 * 1_024 * 1_024;

/** Asks for one URL, redirects not followed; an `Untold` is answered, not thrown, where no answer comes. */
export async function askHop(
  { outbound, signal }: Interviewed,
  url: string,
  { method = "GET", headers = {}, asGoCommand = false }: Inquiry,
): Promise<Hop | Untold> {
  let exchange: EndedExchange | undefined;
  const record = (ended: EndedExchange) => {
    exchange = ended;
  };
  try {
    const answer = await outbound.get(url, {
      method,
      headers,
      asGoCommand,
      followRedirects: 0,
      bodyLimitBytes: answerBytes,
      deadlineMs: answerMs,
      signal,
      record,
    });
    const { status, body } = answer;
    return {
      url,
      status,
      headers: answer.headers,
      body,
      exhibit: exchange ? exhibitOf(exchange, answer) : null,
    };
  } catch (error) {
    if (!(error instanceof MirrorFailure)) throw error;
    return new Untold(error.message, exchange ? exhibitOf(exchange) : null, error);
  }
}
