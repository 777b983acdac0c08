const goproxyProtocol = "https://go.dev/ref/mod#goproxy-protocol";
const moduleCache = "https://go.dev/ref/mod#module-cache";
const escapedPaths = "https://pkg.go.dev/golang.org/x/mod/module#hdr-Escaped_Paths";
const versionQueries = "https://go.dev/ref/mod#version-queries";
const incompatibleVersions = "https://go.dev/ref/mod#incompatible-versions";
const pseudoVersions = "https://go.dev/ref/mod#pseudo-versions";
const fallback = "https://go.dev/ref/mod#environment-variables";
const http = "https://www.rfc-editor.org/rfc/rfc9110#section-";

/** The rules that a module proxy is held against, in the order in which they are shown, and where each is written down. */
export const conformanceRules = {
  "serves-modules": { source: goproxyProtocol },
  "serves-itself": { source: "https://go.dev/ref/mod#module-proxy" },
  "answers-the-go-command": { source: goproxyProtocol },
  "success-is-200": { source: goproxyProtocol },
  "bodies-are-whole": { source: `${http}8.6` },
  "no-unasked-coding": { source: `${http}12.5.3` },
  "media-types-fit": { source: `${http}8.3` },

  "info-is-json": { source: goproxyProtocol },
  "info-is-unambiguous": { source: "https://www.rfc-editor.org/rfc/rfc8259#section-4" },
  "info-names-its-version": { source: goproxyProtocol },
  "mod-is-go-mod": { source: "https://go.dev/ref/mod#go-mod-file" },
  "zip-is-archive": { source: "https://go.dev/ref/mod#zip-files" },
  "zip-names-are-plain": { source: "https://go.dev/ref/mod#zip-path-size-constraints" },
  "versions-are-complete": { source: goproxyProtocol },

  "list-names-versions": { source: goproxyProtocol },
  "list-is-clean": { source: goproxyProtocol },
  "list-leaves-commits-out": { source: goproxyProtocol },
  "list-fits-path": { source: "https://go.dev/ref/mod#major-version-suffixes" },
  "listed-versions-have-info": { source: goproxyProtocol },
  "latest-is-info": { source: goproxyProtocol },
  "latest-is-listed": { source: versionQueries },

  "capitals-are-escaped": { source: escapedPaths },
  "bare-bang-is-understood": { source: "https://www.rfc-editor.org/rfc/rfc3986#section-2.3" },
  "capitals-are-not-guessed": { source: escapedPaths },
  "incompatible-is-kept": { source: incompatibleVersions },
  "missing-mod-is-made-up": { source: "https://go.dev/ref/mod#non-module-compat" },
  "commit-version-is-kept": { source: pseudoVersions },
  "commit-version-has-its-time": { source: pseudoVersions },
  "branch-is-resolved": { source: versionQueries },
  "commit-is-resolved": { source: versionQueries },
  "toolchain-is-served": { source: "https://go.dev/doc/toolchain#download" },

  "unknown-version-is-absent": { source: fallback },
  "unknown-files-are-absent": { source: fallback },
  "unknown-module-is-absent": { source: fallback },
  "malformed-name-is-refused": { source: moduleCache },
  "prefix-is-absent": { source: "https://go.dev/ref/mod#resolve-pkg-mod" },
  "absence-is-explained": { source: goproxyProtocol },

  "checksum-database-is-passed-on": {
    source: "https://go.dev/design/25530-sumdb#proxying-a-checksum-database",
  },
  "unknown-database-is-absent": {
    source: "https://go.dev/design/25530-sumdb#proxying-a-checksum-database",
  },

  "redirects-end-well": { source: `${http}15.4` },
  "redirects-stay-secure": { source: goproxyProtocol },
  "head-matches-get": { source: `${http}9.3.2` },
  "ranges-are-exact": { source: `${http}14.2` },
  "other-methods-are-refused": { source: `${http}9.1` },
} as const satisfies Record<string, { source: string }>;

/** A rule of the module proxy protocol. */
export type ConformanceRule = keyof typeof conformanceRules;
