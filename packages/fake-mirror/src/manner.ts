import type { Question } from "./question.ts";
import { refused, type Reply } from "./reply.ts";

/** What is asked for, as far as implementations tell it apart. */
export type Subject = "list" | "latest" | "query" | "file" | "other";

/** How a module proxy answers where implementations differ; what is left out is as a good one does it. */
export type Manner = {
  /** The methods that it answers; any where there is no such list. */
  methods: ((path: string) => readonly string[]) | undefined;
  /** Whether it sends a part of what it has to who asks for that. */
  ranges: boolean;
  etags: boolean;
  /** For how long an answer may be kept; `undefined` where nothing is said of that. */
  cacheControl?: (subject: Subject, isFound: boolean) => string | undefined;
  contentType?: (subject: Subject) => string | undefined;
  /** The status for a checksum database that is not passed on; 404 when left out. */
  unknownLog?: 410;
};

/** The methods that only read. */
export const reading: readonly string[] = ["GET", "HEAD"];

/** As a good one does it. */
export const goodManner: Manner = { methods: () => reading, ranges: true, etags: true };

/** Why a question is refused outright; `undefined` where it is not. Names the methods that are taken (RFC 9110 §15.5.6). */
export function refusalOf({ methods }: Manner, { method, path }: Question): Reply | undefined {
  const taken = methods?.(path);
  if (taken === undefined || taken.includes(method)) return undefined;
  const reply = refused(405, `only ${taken.join(" and ")} are understood`);
  return { ...reply, headers: { ...reply.headers, allow: taken.join(", ") } };
}

/** An answer with the status and the header lines that it has in a manner. */
export function inManner(manner: Manner, reply: Reply, { path }: Question): Reply {
  const subject = subjectOf(path);
  const isFound = reply.status === 200;
  const { etag, "cache-control": ownControl, "content-type": ownType = "", ...others } = reply.headers;
  const cacheControl = manner.cacheControl ? manner.cacheControl(subject, isFound) : ownControl;
  const isUnknownLog = reply.status === 404 && /^\/sumdb\/[^/]+\/supported$/.test(path);
  return {
    status: isUnknownLog ? (manner.unknownLog ?? reply.status) : reply.status,
    headers: {
      ...others,
      "content-type": (isFound ? manner.contentType?.(subject) : undefined) ?? ownType,
      ...(manner.etags && etag !== undefined && { etag }),
      ...(cacheControl !== undefined && { "cache-control": cacheControl }),
    },
    body: reply.body,
  };
}

function subjectOf(path: string): Subject {
  if (path.endsWith("/@v/list")) return "list";
  if (path.endsWith("/@latest")) return "latest";
  const version = /\/@v\/([^/]+)\.(?:info|mod|zip)$/.exec(path)?.[1];
  if (version === undefined) return "other";
  return /^v\d+\.\d+\.\d+/.test(version) ? "file" : "query";
}
