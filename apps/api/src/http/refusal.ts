import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";

/** The ways in which we say no, with their HTTP status. */
const statuses = {
  invalid_request: 400,
  unauthorized: 401,
  not_found: 404,
  no_recommendation: 404,
  stale_epoch: 409,
  conflict: 409,
  too_large: 413,
  unsupported_media_type: 415,
  wrong_hash: 422,
  suspended: 403,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<string, ContentfulStatusCode>;

export type RefusalCode = keyof typeof statuses;

/** Thrown by any handler to answer with an error; the message is for the person who sent the request. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  /** The part of the request that is at fault. */
  readonly field: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: RefusalCode,
    message: string,
    { field, retryAfterSeconds }: { field?: string; retryAfterSeconds?: number } = {},
  ) {
    super(message);
    this.code = code;
    this.field = field;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get status(): ContentfulStatusCode {
    return statuses[this.code];
  }
}

/** The body of every answer that is an error. */
const errorSchema = z
  .object({
    /** A fixed word for programs. */
    code: z.string(),
    message: z.string(),
    field: z.string().optional(),
    /** Also in the header `X-Request-Id` and in our log. */
    requestId: z.string(),
  })
  .meta({ id: "Error" });

/** The answers that a route declares to give in place of a good one. */
export const refusals = (...codes: RefusalCode[]) =>
  Object.fromEntries(
    codes.map((code) => [
      statuses[code],
      { description: code, content: { "application/json": { schema: errorSchema } } },
    ]),
  );
