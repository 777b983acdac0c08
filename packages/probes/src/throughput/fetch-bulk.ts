import { MirrorFailure, seconds, type Facts, type Measures } from "@heliograph/core";
import { escapePath, escapeVersion, refusalOf, type Asker } from "@heliograph/goproxy";
import { Arrivals } from "./arrivals.ts";
import type { ModuleVersion } from "../memory/mirror-memory.ts";

/** How long a body is read; what came by then tells the rate of a slow mirror. */
const readingMs = seconds(30);

/** From the first question to the last byte; more than reading takes. */
const deadlineMs = seconds(60);

/** Most bytes of any zip. */
const zipLimitBytes = 500 * 1_024 * 1_024;

/** What a zip begins with, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT §4.3.7. */
const zipMark = Buffer.from("PK");

/** A zip, or its beginning, as it came. */
export type BulkFetch = {
  arrivals: Arrivals;
  /** It was asked for in full and came in full. */
  isWhole: boolean;
  /** How large the whole file is; `undefined` where that was not told. */
  fileBytes: number | undefined;
  measures: Measures;
  facts: Facts;
};

/**
 * Fetches a zip, at most its first so many bytes: by a range where the file may be larger, and where a mirror knows no ranges by
 * ending the transfer. `onBegun` is called with the first bytes.
 * @throws MirrorFailure where the mirror fails or does not give the file
 */
export async function fetchBulk({
  outbound,
  baseUrl,
  zip: { module, version },
  limitBytes,
  knownBytes = Infinity,
  signal,
  onBegun,
}: {
  outbound: Asker;
  baseUrl: string;
  zip: ModuleVersion;
  limitBytes: number;
  knownBytes: number | undefined;
  signal: AbortSignal;
  onBegun: () => void;
}): Promise<BulkFetch> {
  const arrivals = new Arrivals();
  const enough = new MirrorFailure("body_too_large", "no more was wanted");
  const sink = (piece: Buffer) => {
    if (arrivals.bytes === 0) refuseOther(piece);
    arrivals.note(piece.length, performance.now());
    onBegun();
    if (arrivals.bytes > limitBytes || arrivals.durationMs > readingMs) throw enough;
  };
  try {
    const path = `${escapePath(module)}/@v/${escapeVersion(version)}.zip`;
    const answer = await outbound.get(`${baseUrl.replace(/\/+$/, "")}/${path}`, {
      bodyLimitBytes: zipLimitBytes,
      deadlineMs,
      ...(knownBytes > limitBytes && { headers: { range: `bytes=0-${limitBytes - 1}` } }),
      sink,
      signal,
    });
    const { status, headers, measures, facts } = answer;
    if (status !== 200 && status !== 206) throw refusalOf(answer);
    const fileBytes = status === 200 ? arrivals.bytes : totalOf(headers.get("content-range"));
    return { arrivals, isWhole: fileBytes === arrivals.bytes, fileBytes, measures, facts };
  } catch (error) {
    if (!(error instanceof MirrorFailure) || error.cause !== enough) throw error;
    const { measures, facts } = error;
    return { arrivals, isWhole: false, fileBytes: undefined, measures, facts };
  }
}

function refuseOther(piece: Buffer): void {
  const beginning = piece.subarray(0, zipMark.length);
  if (!beginning.equals(zipMark.subarray(0, beginning.length)))
    throw new MirrorFailure("content_invalid", "what came for a zip does not begin as one");
}

/** The size of the whole file by `Content-Range: bytes 0-99/1234` (RFC 9110 §14.4); `undefined` where it is not told. */
function totalOf(contentRange = ""): number | undefined {
  const total = /^bytes 0-\d+\/(\d{1,15})$/.exec(contentRange)?.[1];
  return total === undefined ? undefined : Number(total);
}
