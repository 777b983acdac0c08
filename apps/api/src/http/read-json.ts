import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Middleware } from "./context.ts";
import { readBody, tooLarge } from "./read-body.ts";
import { Refusal } from "./refusal.ts";

const inflate = promisify(gunzip);

const deepest = 32;
const refusedKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads a JSON body of at most so many bytes, as sent and once inflated, before anything else looks at it.
 * @throws Refusal when it is not JSON or does not call itself so, is too large or too deep, or has keys that no honest client sends
 */
export const readJson =
  ({ limitBytes }: { limitBytes: number }): Middleware =>
  async (c, next) => {
    if (!/^application\/json\s*(?:;|$)/i.test(c.req.header("Content-Type") ?? "")) {
      throw new Refusal("unsupported_media_type", "the body must be application/json");
    }
    const sent = await readBody(c.req.raw, limitBytes);
    const encoding = c.req.header("Content-Encoding") ?? "identity";
    const body = parse(await decode(sent, encoding, limitBytes));
    refuseUnsafe(body, 1);
    // The schemas downstream ask for this; it has been read already.
    Object.assign(c.req, { json: async () => body });
    await next();
  };

async function decode(sent: Buffer, encoding: string, limitBytes: number): Promise<Buffer> {
  if (encoding === "identity") return sent;
  if (encoding !== "gzip") {
    throw new Refusal("unsupported_media_type", "the content encoding must be gzip or none");
  }
  try {
    return await inflate(sent, { maxOutputLength: limitBytes });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(limitBytes);
    throw new Refusal("invalid_request", "the body is not valid gzip");
  }
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw new Refusal("invalid_request", "the body is not valid JSON");
  }
}

function refuseUnsafe(value: unknown, depth: number): void {
  if (typeof value !== "object" || value === null) return;
  if (depth > deepest) throw new Refusal("invalid_request", `the body is nested deeper than ${deepest}`);
  if (Array.isArray(value)) {
    for (const item of value) refuseUnsafe(item, depth + 1);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    if (refusedKeys.has(key)) throw new Refusal("invalid_request", "a key is not allowed", { field: key });
    refuseUnsafe(item, depth + 1);
  }
}
