import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { MirrorFailure } from "@heliograph/core";
import type { Limits } from "./limits.ts";

/** Decodes a body while it arrives. */
export type Decode = (sent: Iterable<Buffer> | AsyncIterable<Buffer>) => AsyncIterable<Buffer>;

/**
 * How at most one layer of gzip is undone; `undefined` when there is none. Throws `encoding_refused` for other codings.
 * Decoding throws that for more than the allowed ratio to what has arrived so far, `body_too_large`, `body_incomplete`
 * when the compressed bytes stop early, `protocol_error` when bytes follow them.
 */
export function decoderOf(coding: string, bodyLimitBytes: number, limits: Limits): Decode | undefined {
  const name = coding.trim().toLowerCase();
  if (name === "" || name === "identity") return undefined;
  if (name !== "gzip" && name !== "x-gzip") {
    throw new MirrorFailure("encoding_refused", "the content coding is not a single gzip");
  }
  return (sent) => inflate(sent, bodyLimitBytes, limits);
}

async function* inflate(
  sent: Iterable<Buffer> | AsyncIterable<Buffer>,
  bodyLimitBytes: number,
  { inflateRatio }: Limits,
): AsyncGenerator<Buffer> {
  const engine = createGunzip();
  let sentBytes = 0;
  let sizeBytes = 0;
  const counted = async function* () {
    for await (const piece of sent) {
      sentBytes += piece.length;
      yield piece;
    }
  };
  // How it ends is told by the engine.
  pipeline(counted, engine, () => {});
  try {
    for await (const piece of engine as AsyncIterable<Buffer>) {
      sizeBytes += piece.length;
      if (sizeBytes > bodyLimitBytes) {
        throw new MirrorFailure("body_too_large", `the body is over ${bodyLimitBytes} bytes once inflated`);
      }
      if (sizeBytes > sentBytes * inflateRatio) {
        throw new MirrorFailure("encoding_refused", `the body inflates over ${inflateRatio} times`);
      }
      yield piece;
    }
  } catch (error) {
    if (sentBytes > 0) throw inflateFailure(error);
  }
  if (engine.bytesWritten < sentBytes) {
    throw new MirrorFailure("protocol_error", "bytes follow the end of the compressed body");
  }
}

function inflateFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  return error.code === "Z_BUF_ERROR"
    ? new MirrorFailure("body_incomplete", "the compressed body ends early")
    : new MirrorFailure("protocol_error", "the compressed body is malformed");
}
