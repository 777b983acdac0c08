import type { ConformanceRule, Grade } from "@heliograph/core";
import type { Fault } from "@heliograph/fake-mirror";

/** What breaks one rule of a mirror, and how that is graded; what can't be looked at any more may be said to be unknown. */
export type Breakage = { faults: readonly Fault[]; grade: Grade; hides?: readonly ConformanceRule[] };

const known = "/golang.org/x/sync/@v/v0.1.0";
const list = "/golang.org/x/sync/@v/list";
const latest = "/golang.org/x/sync/@latest";
const incompatible = "/github.com/dgrijalva/jwt-go/@v";
const commit = "/golang.org/x/sync/@v/v0.0.0-20190423024810-112230192c58.info";

const versionOf = (version: string, time = "2019-04-23T02:48:10Z") =>
  JSON.stringify({ Version: version, Time: time });

/** For each rule of the protocol a mirror that breaks it and no other. */
export const broken: Record<ConformanceRule, Breakage> = {
  "serves-modules": { faults: [{ kind: "habit", of: "web-site" }], grade: "fail" },
  "serves-itself": { faults: [], grade: "warn" },
  "answers-the-go-command": { faults: [{ kind: "habit", of: "bars-go" }], grade: "fail" },
  "success-is-200": { faults: [{ kind: "instead", status: 203, on: `${known}.mod` }], grade: "fail" },
  "bodies-are-whole": { faults: [{ kind: "habit", of: "cut-short", on: `${known}.mod` }], grade: "fail" },
  "no-unasked-coding": { faults: [{ kind: "habit", of: "compresses", on: `${known}.mod` }], grade: "warn" },
  "media-types-fit": { faults: [{ kind: "instead", type: "text/html", on: list }], grade: "warn" },

  "info-is-json": { faults: [{ kind: "instead", text: "v0.1.0", on: `${known}.info` }], grade: "fail" },
  "info-is-unambiguous": {
    faults: [{ kind: "instead", text: '{"Version":"v0.2.0","version":"v0.1.0"}', on: `${known}.info` }],
    grade: "warn",
  },
  "info-names-its-version": { faults: [{ kind: "wrong-version", on: `${known}.info` }], grade: "fail" },
  "mod-is-go-mod": { faults: [{ kind: "instead", text: "// nothing\n", on: `${known}.mod` }], grade: "fail" },
  "zip-is-archive": { faults: [{ kind: "truncated-zip", on: `${known}.zip` }], grade: "fail" },
  "zip-names-are-plain": { faults: [{ kind: "escaped-names" }], grade: "fail" },
  "versions-are-complete": { faults: [{ kind: "status", status: 404, on: `${known}.zip` }], grade: "fail" },

  "list-names-versions": { faults: [{ kind: "instead", text: "Welcome\n", on: list }], grade: "fail" },
  "list-is-clean": { faults: [{ kind: "instead", more: "latest\n", on: list }], grade: "warn" },
  "list-leaves-commits-out": {
    faults: [{ kind: "instead", more: "v0.0.0-20190423024810-112230192c58\n", on: list }],
    grade: "warn",
  },
  "list-fits-path": {
    faults: [{ kind: "instead", more: "v3.2.0\n", on: `${incompatible}/list` }],
    grade: "fail",
  },
  "listed-versions-have-info": { faults: [{ kind: "instead", more: "v0.9.0\n", on: list }], grade: "fail" },
  "latest-is-info": { faults: [{ kind: "instead", text: "v0.2.0", on: latest }], grade: "fail" },
  "latest-is-listed": {
    faults: [{ kind: "instead", text: versionOf("v0.0.0-20190423024810-112230192c58"), on: latest }],
    grade: "warn",
  },

  "capitals-are-escaped": { faults: [{ kind: "habit", of: "bare-bang-only" }], grade: "fail" },
  "bare-bang-is-understood": {
    faults: [{ kind: "habit", of: "percent-bang-only", on: "/github.com/*" }],
    grade: "warn",
  },
  "capitals-are-not-guessed": { faults: [{ kind: "guesses-capitals" }], grade: "warn" },
  "incompatible-is-kept": {
    faults: [{ kind: "instead", text: versionOf("v3.2.0"), on: `${incompatible}/v3.2.0+incompatible.info` }],
    grade: "fail",
  },
  "missing-mod-is-made-up": {
    faults: [{ kind: "instead", more: "\ngo 1.19\n", on: `${incompatible}/*.mod` }],
    grade: "fail",
  },
  "commit-version-is-kept": {
    faults: [{ kind: "instead", text: versionOf("v0.1.0"), on: commit }],
    grade: "fail",
  },
  "commit-version-has-its-time": {
    faults: [
      {
        kind: "instead",
        text: versionOf("v0.0.0-20190423024810-112230192c58", "2020-01-01T00:00:00Z"),
        on: commit,
      },
    ],
    grade: "warn",
  },
  "branch-is-resolved": { faults: [{ kind: "status", status: 404, on: "*/master.info" }], grade: "warn" },
  "commit-is-resolved": {
    faults: [{ kind: "instead", text: versionOf("v0.2.0"), on: "*/112230192c58.info" }],
    grade: "warn",
  },
  "toolchain-is-served": {
    faults: [{ kind: "status", status: 404, on: "/golang.org/toolchain/*" }],
    grade: "warn",
  },

  "unknown-version-is-absent": {
    faults: [{ kind: "status", status: 500, on: "*/v0.999.*.info" }],
    grade: "fail",
  },
  "unknown-files-are-absent": {
    faults: [{ kind: "status", status: 500, on: "*/v0.999.*.mod" }],
    grade: "fail",
  },
  "unknown-module-is-absent": { faults: [{ kind: "html", on: "/example.com/heliograph/*" }], grade: "fail" },
  "malformed-name-is-refused": { faults: [{ kind: "status", status: 500, on: "*/!!*" }], grade: "warn" },
  "prefix-is-absent": {
    faults: [{ kind: "status", status: 500, on: "/golang.org/x/@v/list" }],
    grade: "fail",
  },
  "absence-is-explained": {
    faults: [{ kind: "instead", type: "text/html", on: "*/v0.999.*" }],
    grade: "warn",
  },

  "checksum-database-is-passed-on": {
    faults: [{ kind: "status", status: 404, on: "/sumdb/*/lookup/*" }],
    grade: "fail",
  },
  "unknown-database-is-absent": {
    faults: [{ kind: "open-door", on: "/sumdb/*.invalid/supported" }],
    grade: "fail",
  },

  "redirects-end-well": { faults: [{ kind: "redirect", on: `${known}.zip` }], grade: "fail" },
  "redirects-stay-secure": { faults: [], grade: "fail" },
  "head-matches-get": { faults: [{ kind: "habit", of: "empty-head" }], grade: "fail" },
  "ranges-are-exact": { faults: [{ kind: "habit", of: "shifted-ranges" }], grade: "fail" },
  "other-methods-are-refused": { faults: [{ kind: "any-method" }], grade: "warn" },
};
