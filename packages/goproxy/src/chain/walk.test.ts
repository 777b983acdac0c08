import * as fc from "fast-check";
import { expect, it } from "vitest";
import { formatGoproxy, parseGoproxy } from "./goproxy-list.ts";
import type { Hop } from "./hop.ts";
import { passes, walk, walkNow, type Answer } from "./walk.ts";

const module = { path: "example.com/m", gonoproxy: "" };
const outcomes = ["ok", "not-found", "error"] as const;

/** Says of a hop what stands for its URL. */
const answering =
  (outcomeOf: Readonly<Record<string, (typeof outcomes)[number]>>) =>
  ({ source }: Hop): Answer<string, string> => {
    const outcome = outcomeOf[source] ?? "ok";
    return outcome === "ok" ? { outcome, value: source } : { outcome, failure: source };
  };

const [a, b, c] = ["https://a.example", "https://b.example", "https://c.example"];

it.each([
  [`${a},${b}`, { [a]: "not-found" }, b],
  [`${a},${b}`, { [a]: "error" }, undefined],
  [`${a}|${b}`, { [a]: "error" }, b],
  [`${a},${b}|${c}`, { [a]: "not-found", [b]: "error" }, c],
  [`${a}|${b},${c}`, { [a]: "error", [b]: "error" }, undefined],
  [`${a}|direct`, { [a]: "error" }, "direct"],
] as const)("%s with %j is served by %s", (goproxy, given, source) => {
  expect(walkNow(parseGoproxy(goproxy), module, answering(given)).served?.value).toBe(source);
});

it.each([
  [`${a},${b}`, { [a]: "not-found", [b]: "error" }, b],
  [`${a}|${b}`, { [a]: "error", [b]: "not-found" }, a],
  [`${a}|${b}|direct`, { [a]: "error", [b]: "error", direct: "not-found" }, "direct"],
  [`${a},off`, { [a]: "not-found" }, "off"],
  [`${a}|off`, { [a]: "error" }, a],
] as const)("%s with %j shows the failure of %s", (goproxy, given, source) => {
  expect(walkNow(parseGoproxy(goproxy), module, answering(given)).failed?.failure).toBe(source);
});

it("a private module is asked of its origin alone, whatever the list says", () => {
  const gonoproxy = "*.com";
  const hops = parseGoproxy(`${a}|${b},off`, gonoproxy);
  const { tried, failed } = walkNow(hops, { ...module, gonoproxy }, answering({ noproxy: "not-found" }));
  expect(tried.map(({ hop }) => hop.source)).toEqual(["noproxy"]);
  expect(failed?.failure).toBe("noproxy");
});

/** A list and what each of its entries does. */
const scene = fc
  .array(fc.tuple(fc.boolean(), fc.constantFrom(...outcomes)), { minLength: 1, maxLength: 6 })
  .map((entries) => ({
    hops: entries.map(([fallBackOnAnyError], at): Hop => ({
      source: `https://${at}.example`,
      fallBackOnAnyError,
    })),
    outcomes: Object.fromEntries(entries.map(([, outcome], at) => [`https://${at}.example`, outcome])),
  }));

const everyWalk = (check: (walked: ReturnType<typeof walkNow<string, string>>, hops: Hop[]) => void) =>
  fc.assert(
    fc.property(scene, ({ hops, outcomes: given }) => check(walkNow(hops, module, answering(given)), hops)),
  );

it("asks hops in their order, each once, and nobody after who served or stopped it", () => {
  everyWalk(({ tried }, hops) => {
    expect(tried.map(({ hop }) => hop)).toEqual(hops.slice(0, tried.length));
    expect(tried.slice(0, -1).every(({ hop, outcome }) => passes(hop, outcome))).toBe(true);
  });
});

it("ends either served by the last it asked, or failed with a failure of one that it asked", () => {
  everyWalk(({ tried, served, failed }) => {
    expect(served?.hop).toBe(tried.at(-1)?.outcome === "ok" ? tried.at(-1)?.hop : undefined);
    expect(tried.some(({ hop }) => hop === (served ?? failed).hop)).toBe(true);
  });
});

it("with a pipe in place of a comma asks no fewer and fails no more often", () => {
  fc.assert(
    fc.property(scene, ({ hops, outcomes: given }) => {
      const piped = hops.map((hop) => ({ ...hop, fallBackOnAnyError: true }));
      const [one, other] = [hops, piped].map((list) => walkNow(list, module, answering(given)));
      expect(other?.tried.length).toBeGreaterThanOrEqual(one?.tried.length ?? 0);
      expect([one?.served?.value ?? other?.served?.value]).toEqual([other?.served?.value]);
    }),
  );
});

it("walks over answers to wait for as over those at hand", async () => {
  await fc.assert(
    fc.asyncProperty(scene, async ({ hops, outcomes: given }) => {
      const ask = answering(given);
      expect(await walk(hops, module, async (hop) => ask(hop))).toEqual(walkNow(hops, module, ask));
    }),
  );
});

it("a list means what its text means", () => {
  fc.assert(
    fc.property(scene, ({ hops, outcomes: given }) => {
      const [one, other] = [hops, parseGoproxy(formatGoproxy(hops))].map((list) =>
        walkNow(list, module, answering(given)),
      );
      expect(other?.served?.value).toBe(one?.served?.value);
      expect(other?.failed?.failure).toBe(one?.failed?.failure);
    }),
  );
});
