import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  isPseudoVersion,
  makePseudoVersion,
  parsePseudoVersion,
  pseudoVersionBase,
} from "./pseudo-version.ts";
import { compareVersions } from "./version-order.ts";

const commit = fc.record({
  major: fc.constant("v1"),
  older: fc.constantFrom("", "v1.0.0", "v1.2.9", "v1.2.3-rc.1", "v1.0.0+incompatible", "v1.9.9-x.0"),
  committedAt: fc
    .date({ min: new Date("1970-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((date) => Math.floor(date.getTime() / 1_000) * 1_000),
  revision: fc.stringMatching(/^[0-9a-f]{12}$/),
});

it("what is made of a commit can be taken apart again", () => {
  fc.assert(
    fc.property(commit, ({ committedAt, revision, ...rest }) => {
      const version = makePseudoVersion({ committedAt, revision, ...rest });
      expect(isPseudoVersion(version)).toBe(true);
      expect(parsePseudoVersion(version)).toMatchObject({ committedAt, revision });
      expect(pseudoVersionBase(version)).toBe(rest.older);
      expect(compareVersions(rest.older, version)).toBe(-1);
    }),
  );
});
