import assert from "node:assert/strict";
import {
  compareSumLines,
  compareVersions,
  isPseudoVersion,
  makePseudoVersion,
  parsePseudoVersion,
  parseVersion,
  pseudoVersionBase,
  sortVersions,
} from "@heliograph/goproxy";
import { z } from "zod";
import { defineVectors } from "../vectors.ts";

const fact = z.object({
  v: z.string(),
  valid: z.boolean(),
  canonical: z.string(),
  major: z.string(),
  majorMinor: z.string(),
  prerelease: z.string(),
  build: z.string(),
  isPseudo: z.boolean(),
});

const pseudo = z.object({
  v: z.string(),
  base: z.string().optional(),
  baseError: z.literal(true).optional(),
  time: z.iso.datetime().nullable(),
  rev: z.string(),
  zero: z.boolean(),
});

const yearOne = Date.parse("0001-01-01T00:00:00Z");

/** Go's zero pseudo-version: no base, no time, no revision. */
const isZero = (version: string) =>
  version ===
  makePseudoVersion({
    major: `v${parseVersion(version)?.major}`,
    older: "",
    committedAt: yearOne,
    revision: "0".repeat(12),
  });

/** Versions: their syntax, order and the names of commits without a tag. */
export default defineVectors({
  kind: "semver",
  shared: z.object({ facts: z.array(fact).default([]), sorted: z.array(z.string()).default([]) }),
  lists: {
    facts: {
      schema: fact,
      check({ v, isPseudo, ...expected }) {
        const parsed = parseVersion(v);
        const { major, minor, patch, prerelease = "", build = "" } = parsed ?? {};
        assert.deepEqual(expected, {
          valid: parsed !== undefined,
          canonical: parsed ? `v${major}.${minor}.${patch}${prerelease}` : "",
          major: parsed ? `v${major}` : "",
          majorMinor: parsed ? `v${major}.${minor}` : "",
          prerelease,
          build,
        });
        assert.equal(isPseudoVersion(v), isPseudo);
      },
    },
    compare: {
      schema: z.object({ a: z.string(), b: z.string(), result: z.literal([-1, 0, 1]) }),
      check: ({ a, b, result }) => assert.equal(compareVersions(a, b), result),
    },
    sorted: {
      schema: z.string(),
      check(version, { facts, sorted }) {
        const ours = sortVersions(facts.map(({ v }) => v));
        assert.equal(ours.indexOf(version), sorted.indexOf(version));
      },
    },
    goSumSort: {
      schema: z.object({ in: z.array(z.string()), out: z.array(z.string()) }),
      check({ in: lines, out }) {
        const parted = lines.map((line) => {
          const [path = "", version = ""] = line.split(" ");
          return { path, version };
        });
        const sorted = parted.toSorted(compareSumLines).map(({ path, version }) => `${path} ${version}`);
        assert.deepEqual(sorted, out);
      },
    },
    pseudo: {
      schema: pseudo,
      check({ v, base, baseError, time, rev, zero }) {
        const { committedAt, revision } = parsePseudoVersion(v) ?? {};
        assert.equal(revision, rev);
        assert.equal(committedAt ?? null, time === null ? null : Date.parse(time));
        assert.equal(isZero(v), zero);
        if (baseError) assert.throws(() => pseudoVersionBase(v));
        else assert.equal(pseudoVersionBase(v), base);
      },
    },
    notPseudo: {
      schema: z.object({ v: z.string(), isPseudo: z.literal(false) }),
      check: ({ v }) => assert.equal(isPseudoVersion(v), false),
    },
    makePseudo: {
      schema: z.object({
        major: z.string(),
        older: z.string(),
        time: z.iso.datetime({ offset: true }),
        rev: z.string(),
        out: z.string(),
      }),
      check: ({ major, older, time, rev, out }) =>
        assert.equal(makePseudoVersion({ major, older, committedAt: Date.parse(time), revision: rev }), out),
    },
  },
});
