import { reading, type Manner, type Subject } from "./manner.ts";

/** Keeps what changes for a minute and files for a week, and that one is missing for ten minutes. */
function keepsForAWhile(subject: Subject, isFound: boolean): string | undefined {
  if (subject === "other") return undefined;
  if (subject !== "file") return "public, max-age=60";
  return isFound ? "public, max-age=604800" : "public, max-age=600";
}

const text = "text/plain; charset=utf-8";

/** The implementations in use, as their sources have it where they differ. */
export const implementations = {
  /** https://github.com/goproxy/goproxy, of April 2026. */
  goproxy: { methods: () => reading, ranges: true, etags: false, cacheControl: keepsForAWhile },
  /** https://github.com/goproxy/goproxy.cn, of August 2025: on an earlier one of the above, with a store that has entity tags. */
  "goproxy.cn": { methods: () => reading, ranges: true, etags: true, cacheControl: keepsForAWhile },
  /** https://github.com/goproxyio/goproxy, of February 2024. */
  goproxyio: {
    methods: undefined,
    ranges: true,
    etags: false,
    cacheControl: () => undefined,
    contentType: (subject) => (subject === "latest" ? text : undefined),
    unknownLog: 410,
  },
  /** https://github.com/gomods/athens, of June 2026. */
  athens: {
    methods: (path) => (path.endsWith(".zip") ? reading : ["GET"]),
    ranges: false,
    etags: false,
    cacheControl: (subject) =>
      subject === "file" || subject === "other" ? undefined : "no-cache, no-store, must-revalidate",
    contentType(subject) {
      if (subject === "list") return "application/json; charset=utf-8";
      return subject === "latest" ? text : undefined;
    },
  },
} as const satisfies Record<string, Manner>;

/** The name of an implementation that can be imitated. */
export type Implementation = keyof typeof implementations;
