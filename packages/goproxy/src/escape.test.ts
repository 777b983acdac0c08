import * as fc from "fast-check";
import { expect, it } from "vitest";
import { escapePath, escapeVersion, unescapePath, unescapeVersion } from "./escape.ts";
import { NameError } from "./name-error.ts";

const letters = Array.from("abcxyzABCXYZ0123456789-_~");
const element = fc
  .string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 })
  .filter((text) => !text.includes("~") && !/^v\d+$/.test(text));
const path = fc.array(element, { maxLength: 4 }).map((elements) => ["example.com", ...elements].join("/"));
const version = fc.tuple(fc.nat(99), element).map(([minor, label]) => `v1.${minor}.0-${label}`);

it("unescaping undoes escaping", () => {
  fc.assert(
    fc.property(path, version, (name, tag) => {
      expect(unescapePath(escapePath(name))).toBe(name);
      expect(unescapeVersion(escapeVersion(tag))).toBe(tag);
    }),
  );
});

it("an escaped path has no capitals, so that file systems that ignore case cannot mix two up", () => {
  fc.assert(
    fc.property(path, (name) => {
      expect(escapePath(name)).toBe(escapePath(name).toLowerCase());
    }),
  );
});

it.each([escapePath, escapeVersion, unescapePath, unescapeVersion])(
  "%o answers, or throws a NameError",
  (translate) => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(errorOf(() => translate(text))).toSatisfy(
          (error) => error === undefined || error instanceof NameError,
        );
      }),
    );
  },
);

function errorOf(action: () => unknown): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error;
  }
}

it.each([
  "../x",
  "example.com/..",
  "example.com/%2e%2e/x",
  "example.com//x",
  "example.com/x?y",
  "example.com/x#y",
])("%s cannot be asked for", (name) => {
  expect(() => escapePath(name)).toThrow(NameError);
});

it("says which rule a path breaks", () => {
  expect(() => escapePath("Example.com/x")).toThrow(
    'malformed module path "Example.com/x": invalid character in first element',
  );
});
