import type { Reply } from "./reply.ts";
import type { Verdict } from "./result.ts";
import { readUnknown } from "./read-unknown.ts";
import { readStatus } from "./status.ts";

/** What a vendor says in the body of its answer, whatever the status: 0 for success, and a sentence of its own. */
export type Coded = { code: number; message: string };

/** What a vendor's codes mean; of one that is not known, that another attempt may succeed. */
export type Meanings = (said: Coded) => Verdict | undefined;

/** Reads an answer in which a code tells, and never the status alone. */
export function readCoded(
  reply: Reply,
  vendor: string,
  said: Coded | undefined,
  meaningOf: Meanings,
): Verdict {
  const { status } = reply;
  const isSuccess = status >= 200 && status < 300;
  if (said === undefined) return readUnknown(reply);
  const told = { code: String(said.code), reason: `${vendor} answered ${said.code}: ${said.message}` };
  if (said.code === 0) return isSuccess ? { kind: "delivered" } : { ...readStatus(reply), ...told };
  const meaning = meaningOf(said) ?? (isPassing(status) ? readStatus(reply) : { kind: "retry", most: 3 });
  return { ...meaning, ...told };
}

const isPassing = (status: number) => status === 429 || status >= 500;
