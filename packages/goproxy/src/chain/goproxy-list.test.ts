import * as fc from "fast-check";
import { expect, it } from "vitest";
import { formatGoproxy, GoproxyError, parseGoproxy } from "./goproxy-list.ts";
import { exposesPassword, placeOf, urlBelow, withoutPassword } from "./hop.ts";

it.each([
  ["A,|B", "https://a.example,|https://b.example", "https://a.example,https://b.example"],
  ["what follows direct", "https://a.example|direct,nonsense", "https://a.example|direct"],
  ["a separator at the end", "https://a.example|", "https://a.example"],
  ["a URL without a scheme", " proxy.example/go ,off", "https://proxy.example/go,off"],
])("is written in its shortest form: %s", (_case, goproxy, shortest) => {
  expect(formatGoproxy(parseGoproxy(goproxy, "private.example"))).toBe(shortest);
});

it.each([
  ["file:/srv/proxy", "file-with-host-or-query"],
  ["https://a.example:http", "bad-url"],
  ["https://a.example/\u0001", "bad-url"],
  ["'https://a.example'", "bad-url"],
  ["DIRECT", "no-scheme"],
  // Go before 1.26 takes it, and then finds no such host.
  ["https://a.example:80:80", "bad-url"],
])("refuses %j: %s", (goproxy, reason) => {
  expect(() => parseGoproxy(goproxy)).toThrow(expect.objectContaining({ reason }));
});

it("never says a password", () => {
  expect(() => parseGoproxy("ftp://me:secret@a.example")).toThrow("ftp://me:xxxxx@a.example");
  expect(withoutPassword("https://me:sec@ret@a.example/x")).toBe("https://me:xxxxx@a.example/x");
  expect(withoutPassword("https://ghp_token@a.example")).toBe("https://xxxxx@a.example");
  expect(withoutPassword("'https://me:secret@a.example'")).toBe("'https://me:xxxxx@a.example'");
  expect(withoutPassword("me:secret@a.example:80")).toBe("me:xxxxx@a.example:80");
  expect(withoutPassword("https://a.example/@v/list")).toBe("https://a.example/@v/list");
});

it("knows where a password would go over plain http", () => {
  expect(exposesPassword("http://me:secret@a.example")).toBe(true);
  expect(exposesPassword("https://me:secret@a.example")).toBe(false);
  expect(exposesPassword("http://a.example/@x")).toBe(false);
});

it("keeps a query behind what is asked for", () => {
  expect(urlBelow("https://a.example/go/?key=1", "m/@v/list")).toBe("https://a.example/go/m/@v/list?key=1");
});

/** The list in its shortest form, or nothing where it is refused. */
function shortestOf(goproxy: string): string | undefined {
  try {
    return formatGoproxy(parseGoproxy(goproxy));
  } catch (error) {
    if (error instanceof GoproxyError) return undefined;
    throw error;
  }
}

it("reads anything or refuses it as a whole, and what it writes reads the same", () => {
  const words = fc.constantFrom("direct", "off", "", " ", "a.example", "none");
  const url = fc.string({ unit: fc.constantFrom(...Array.from("ab1.:/@%[]?#' é")) });
  const entry = fc.oneof(
    url,
    url.map((rest) => `https://${rest}`),
    words,
  );
  const list = fc.array(fc.tuple(entry, fc.constantFrom(",", "|"))).map((pairs) => pairs.flat().join(""));
  fc.assert(
    fc.property(list, (goproxy) => {
      const shortest = shortestOf(goproxy);
      expect(shortest === undefined ? undefined : shortestOf(shortest)).toBe(shortest);
    }),
  );
});

it.each([
  ["https://A.example:443/go//", "https://a.example/go", true],
  ["https://me:secret@a.example", "https://a.example/", true],
  ["https://a.example/Go", "https://a.example/go", false],
  ["https://a.example?x", "https://a.example", false],
  ["http://a.example", "https://a.example", false],
  ["direct", "off", false],
])("%s and %s are one place: %s", (one, other, isOne) => {
  expect(placeOf(one) === placeOf(other)).toBe(isOne);
});
