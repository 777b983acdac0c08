import type { Exhibit } from "@heliograph/core";
import type { Answer } from "./answer.ts";
import type { EndedExchange } from "./leg.ts";
import { withoutSignature } from "./without-signature.ts";

const mostLines = 40;
const shownBytes = 512;

/** Header lines whose values are for whoever asked alone. */
const secret = new Set(["set-cookie", "set-cookie2"]);

/** An exchange as evidence; without an answer, what was received is empty. */
export function exhibitOf(exchange: EndedExchange, answer?: Pick<Answer, "headers" | "body">): Exhibit {
  const { startedAt: _, phases: __, ...asked } = exchange;
  return {
    ...asked,
    url: withoutSignature(asked.url),
    received: [...(answer?.headers ?? [])]
      .slice(0, mostLines)
      .map(([name, value]) => [name, toldOf(name.toLowerCase(), value)]),
    body: answer === undefined ? "" : beginningOf(answer.body),
  };
}

/** What is told of a header line's value; `name` is in small letters. */
function toldOf(name: string, value: string): string {
  if (secret.has(name)) return "(not kept)";
  return name === "location" ? withoutSignature(value) : value;
}

/** The first bytes of a body that is text; empty of one that is none. */
function beginningOf(body: Buffer): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(body.subarray(0, shownBytes), {
      stream: true,
    });
    return /[^\P{Cc}\t\r\n]/u.test(text) ? "" : text;
  } catch {
    return "";
  }
}
