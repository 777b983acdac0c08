const http = "https://www.rfc-editor.org/rfc/rfc9110#section-";
const caching = "https://www.rfc-editor.org/rfc/rfc9111#section-";
const checksumDatabase = "https://go.dev/design/25530-sumdb#proxying-a-checksum-database";

/** The rules of caching that a mirror is held against, in the order in which they are shown, and where each is written down. */
export const cacheRules = {
  "files-are-kept": { source: "https://www.rfc-editor.org/rfc/rfc8246#section-2" },
  "lists-stay-fresh": { source: `${caching}4.2` },
  "absence-is-forgotten": { source: `${http}15.5.5` },
  "log-head-stays-fresh": { source: checksumDatabase },
  "log-records-are-kept": { source: checksumDatabase },

  "files-have-validators": { source: `${http}8.8` },
  "etag-is-strong": { source: `${http}8.8.1` },
  "etag-is-stable": { source: `${http}8.8.3` },
  "etag-revalidates": { source: `${http}13.1.2` },
  "changed-etag-brings-file": { source: `${http}13.1.2` },
  "date-revalidates": { source: `${http}13.1.3` },

  "range-is-exact": { source: `${http}14.2` },
  "impossible-range-is-refused": { source: `${http}15.5.17` },
  "old-part-is-not-continued": { source: `${http}13.1.5` },
  "head-tells-length": { source: `${http}9.3.2` },
  "zip-is-not-recoded": { source: `${http}8.4` },

  "spellings-are-alike": { source: "https://pkg.go.dev/golang.org/x/mod/module#hdr-Escaped_Paths" },
  "unknown-module-is-absent": { source: "https://go.dev/ref/mod#goproxy-protocol" },
  "vary-is-narrow": { source: `${http}12.5.5` },
  "age-is-plausible": { source: `${caching}5.1` },
  "errors-are-not-kept": { source: `${caching}4` },
  "bodies-are-whole": { source: `${http}8.6` },
} as const satisfies Record<string, { source: string }>;

/** A rule of caching. */
export type CacheRule = keyof typeof cacheRules;
