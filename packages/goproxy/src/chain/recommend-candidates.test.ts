import { expect, it } from "vitest";
import { pairedChains, pipedChain } from "./recommend-candidates.ts";

it("puts a pipe after every proxy and the origin at the end", () => {
  expect(pipedChain(["https://a.example", "https://b.example/go"])).toBe(
    "https://a.example|https://b.example/go|direct",
  );
});

it("pairs the best four in either order, and no others", () => {
  const pairs = pairedChains(["a", "b", "c", "d", "e"].map((name) => `https://${name}.example`));
  expect(pairs).toHaveLength(12);
  expect(pairs[0]).toBe("https://a.example|https://b.example|direct");
  expect(pairs).toContain("https://d.example|https://a.example|direct");
  expect(pairs.join()).not.toContain("https://e.example");
});
