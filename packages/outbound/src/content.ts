import { createGunzip } from "node:zlib";
import { MirrorFailure } from "@heliograph/core";
import type { Limits } from "./limits.ts";

/**
 * Undoes at most one layer of gzip. Throws `encoding_refused` for other codings and for more than the allowed ratio,
 * `body_too_large`, `body_incomplete` when the compressed bytes stop early, `protocol_error` when bytes follow them.
 */
export async function decodeContent(
  body: Buffer,
  coding: string,
  bodyLimitBytes: number,
  limits: Limits,
): Promise<Buffer> {
  const name = coding.trim().toLowerCase();
  if (name === "" || name === "identity") return body;
  if (name !== "gzip" && name !== "x-gzip") {
    throw new MirrorFailure("encoding_refused", "the content coding is not a single gzip");
  }
  return body.length === 0 ? body : inflate(body, bodyLimitBytes, limits);
}

async function inflate(body: Buffer, bodyLimitBytes: number, { inflateRatio }: Limits): Promise<Buffer> {
  const engine = createGunzip();
  engine.end(body);
  const pieces: Buffer[] = [];
  let sizeBytes = 0;
  try {
    for await (const piece of engine as AsyncIterable<Buffer>) {
      sizeBytes += piece.length;
      if (sizeBytes > bodyLimitBytes) {
        throw new MirrorFailure("body_too_large", `the body is over ${bodyLimitBytes} bytes once inflated`);
      }
      if (sizeBytes > body.length * inflateRatio) {
        throw new MirrorFailure("encoding_refused", `the body inflates over ${inflateRatio} times`);
      }
      pieces.push(piece);
    }
  } catch (error) {
    throw inflateFailure(error);
  }
  if (engine.bytesWritten < body.length) {
    throw new MirrorFailure("protocol_error", "bytes follow the end of the compressed body");
  }
  return Buffer.concat(pieces, sizeBytes);
}

function inflateFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  return error.code === "Z_BUF_ERROR"
    ? new MirrorFailure("body_incomplete", "the compressed body ends early")
    : new MirrorFailure("protocol_error", "the compressed body is malformed");
}
