import { HTTPException } from "hono/http-exception";
import type { ZodError } from "zod";
import type { Logger } from "pino";
import { isDatabaseAway } from "./database-away.ts";
import type { RequestContext } from "./context.ts";
import { Refusal } from "./refusal.ts";

/** Turns whatever a handler threw into an answer; what is our own fault is logged with its cause and told to nobody. */
export const answerErrors = (log: Logger) => (error: Error, c: RequestContext) => {
  const refusal = refusalOf(error);
  if (refusal.code === "internal" || refusal.code === "unavailable") {
    log.error({ err: error, requestId: c.var.requestId, path: c.req.path }, "a request failed");
  }
  return answerRefusal(c, refusal);
};

/** The answer where no route matches. */
export const answerUnknownPath = (c: RequestContext) =>
  answerRefusal(c, new Refusal("not_found", "there is nothing at this address"));

/** Passed to every router: a request that does not fit its schema is refused, naming the field. */
export function refuseMisfit(result: { success: true } | { success: false; error: ZodError }): void {
  if (result.success) return;
  const [issue] = result.error.issues;
  const field = issue?.path.join(".") ?? "";
  throw new Refusal("invalid_request", issue?.message ?? "the request is malformed", { field });
}

function refusalOf(error: Error): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof HTTPException && error.status < 500) {
    return new Refusal("invalid_request", error.message);
  }
  if (isDatabaseAway(error)) {
    return new Refusal("unavailable", "the database is away, try again shortly", { retryAfterSeconds: 5 });
  }
  return new Refusal("internal", "something went wrong on our side");
}

function answerRefusal(c: RequestContext, { code, message, field, retryAfterSeconds, status }: Refusal) {
  if (retryAfterSeconds !== undefined) c.header("Retry-After", String(retryAfterSeconds));
  c.header("Cache-Control", "no-store");
  return c.json({ code, message, ...(field && { field }), requestId: c.var.requestId }, status);
}
