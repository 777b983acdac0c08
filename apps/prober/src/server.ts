import {
  receiptSchema,
  seconds,
  workSchema,
  type Finding,
  type Heartbeat,
  type Receipt,
  type Work,
} from "@heliograph/core";
import { z } from "zod";

const deadlineMs = seconds(20);

/** What the server made of a request. */
type Reply<Body> =
  | { kind: "accepted"; body: Body }
  /** A newer prober has the vantage. */
  | { kind: "superseded"; detail: string }
  /** The token is not, or no longer, one of a vantage. */
  | { kind: "unauthorized"; detail: string }
  /** The request itself is wrong, so that sending it again is useless. */
  | { kind: "refused"; detail: string }
  /** Nobody there, trouble over there, or too much at once. */
  | { kind: "unavailable"; detail: string; retryAfterMs: number | undefined };

/** The server as a prober sees it. */
export type Server = {
  heartbeat: (heartbeat: Heartbeat) => Promise<Reply<Work>>;
  /** Sends observations, each already as JSON. */
  ingest: (epoch: number, sentAt: number, observations: readonly string[]) => Promise<Reply<Receipt>>;
  /** Sends a part of a bundle of evidence, counted from 0. */
  sendPart: (bundle: Bundle, part: number, content: Uint8Array<ArrayBuffer>) => Promise<Reply<PartReceipt>>;
};

/** What a bundle of evidence is known by. */
type Bundle = NonNullable<Finding["evidence"]>;

const partReceiptSchema = z.object({ received: z.int(), parts: z.int(), complete: z.boolean() });

/** The server's answer to a part: how many it has, and whether that is all of them. */
type PartReceipt = z.infer<typeof partReceiptSchema>;

/** The server at a base URL, known by a vantage's token. */
export function connectServer(baseUrl: string, token: string): Server {
  const send = async <Body>(
    schema: z.ZodType<Body>,
    path: string,
    { method, type, body }: { method: "POST" | "PUT"; type: string; body: string | Uint8Array<ArrayBuffer> },
  ): Promise<Reply<Body>> => {
    try {
      const response = await fetch(new URL(path, baseUrl), {
        method,
        headers: { authorization: `Bearer ${token}`, "content-type": type },
        body,
        redirect: "manual",
        signal: AbortSignal.timeout(deadlineMs),
      });
      return read(response, await response.text(), schema);
    } catch (error) {
      return unavailable(describe(error));
    }
  };
  const post = <Body>(schema: z.ZodType<Body>, path: string, body: string) =>
    send(schema, path, { method: "POST", type: "application/json", body });
  return {
    heartbeat: (heartbeat) => post(workSchema, "/api/v1/prober/heartbeat", JSON.stringify(heartbeat)),
    ingest: (epoch, sentAt, observations) =>
      post(
        receiptSchema,
        "/api/v1/ingest",
        `{"epoch":${epoch},"sentAt":"${new Date(sentAt).toISOString()}","observations":[${observations.join(",")}]}`,
      ),
    sendPart: ({ sha256, sizeBytes }, part, content) =>
      send(partReceiptSchema, `/api/v1/prober/evidence/${sha256}/${part}?size=${sizeBytes}`, {
        method: "PUT",
        type: "application/octet-stream",
        body: content,
      }),
  };
}

function read<Body>(response: Response, text: string, schema: z.ZodType<Body>): Reply<Body> {
  const { status, headers } = response;
  const detail = `HTTP ${status}: ${text.slice(0, 300)}`;
  if (status === 200) {
    const body = schema.safeParse(parseJson(text));
    return body.success
      ? { kind: "accepted", body: body.data }
      : unavailable(`its answer is not one: ${z.prettifyError(body.error)}`);
  }
  if (status === 409) return { kind: "superseded", detail };
  if (status === 401 || status === 403) return { kind: "unauthorized", detail };
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return unavailable(detail, seconds(Number(headers.get("retry-after") ?? Number.NaN)));
  }
  return { kind: "refused", detail };
}

function unavailable(detail: string, retryAfterMs = Number.NaN): Reply<never> {
  return {
    kind: "unavailable",
    detail,
    retryAfterMs: Number.isFinite(retryAfterMs) ? retryAfterMs : undefined,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
