import type { Answer } from "./answer.ts";
import type { Body } from "./body.ts";
import type { ReplyHead } from "./exchange.ts";
import type { Trip } from "./trip.ts";

/** Waits for the body to be whole; then everything is there. */
export async function completeAnswer(
  trip: Trip,
  { status, headers }: ReplyHead,
  body: Body,
): Promise<Answer> {
  const { kept, sizeBytes } = await trip.wait(body.finish());
  trip.measures["sizeBytes"] = sizeBytes;
  return { status, headers, body: kept, measures: trip.measures, facts: trip.facts };
}
