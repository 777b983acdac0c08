import { conformanceRules, type Grade, type Observation } from "@heliograph/core";
import {
  startFakeMirror,
  wellKnownModules,
  type FakeMirror,
  type Fault,
  type Implementation,
} from "@heliograph/fake-mirror";
import type { Outbound } from "@heliograph/outbound";
import { makeCertificate } from "@heliograph/outbound/testing";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Surroundings } from "../observe.ts";
import { broken } from "../testing/broken-rules.ts";
import { loopbackOutbound, runProbe, watched } from "../testing/run.ts";

const names = Object.keys(conformanceRules);
const modules = wellKnownModules;

let mirror: FakeMirror;
beforeAll(async () => {
  mirror = await startFakeMirror({ modules });
});
afterEach(() => mirror.clear());
afterAll(() => mirror.close());

/** Another mirror, for one test. */
async function startAnother(options: Parameters<typeof startFakeMirror>[0]): Promise<FakeMirror> {
  const another = await startFakeMirror({ modules, ...options });
  onTestFinished(() => another.close());
  return another;
}

const look = (at: FakeMirror = mirror, around: Partial<Surroundings> = {}) =>
  runProbe("conformance", { baseUrl: at.baseUrl }, { log: watched(at), ...around });

/** A way out that trusts one more authority. */
const trusting = (extraCa: string, outbound: Outbound): Outbound => ({
  ...outbound,
  get: (url, options) => outbound.get(url, { ...options, extraCa }),
});

/** The grades of a card but those that say that all is well. */
const exceptions = ({ card = [] }: Observation) =>
  Object.fromEntries(card.filter(({ grade }) => grade !== "pass").map(({ rule, grade }) => [rule, grade]));

const gradesIn = (found: Record<string, Grade>, wanted: readonly Grade[]) =>
  Object.keys(found).filter((rule) => wanted.includes(found[rule] ?? "pass"));

test("a mirror that keeps every rule passes them all, with at most forty requests", async () => {
  const before = mirror.log.length;
  const observation = await look();
  expect(observation).toMatchObject({ outcome: "ok", measures: { passCount: names.length } });
  expect(exceptions(observation)).toEqual({});
  expect(observation.card?.map(({ rule }) => rule)).toEqual(names);
  expect(observation.card?.every(({ exhibit }) => exhibit !== null)).toBe(true);
  expect(mirror.log.length - before).toBeLessThanOrEqual(40);
});

const breakages = Object.entries(broken).filter(([, { faults }]) => faults.length > 0);

test.each(breakages)(
  "a mirror that breaks %s alone is told of that alone",
  async (rule, { faults, grade }) => {
    for (const fault of faults) mirror.order(fault);
    const observation = await look();
    const found = exceptions(observation);
    expect(found).toMatchObject({ [rule]: grade });
    expect(gradesIn(found, ["warn", "fail"])).toEqual([rule]);
    const shown = observation.card?.find((one) => one.rule === rule);
    expect(shown?.detail).not.toBe("");
    expect(shown?.exhibit).toMatchObject({ url: expect.stringContaining(mirror.baseUrl) });
  },
);

test.each<[Implementation, Record<string, Grade>]>([
  ["goproxy", {}],
  ["goproxy.cn", {}],
  ["goproxyio", { "media-types-fit": "warn", "other-methods-are-refused": "warn" }],
  ["athens", { "media-types-fit": "warn", "ranges-are-exact": "not-applicable" }],
])("%s gets exactly the card that follows from how it answers", async (imitate, expected) => {
  const imitation = await startAnother({ imitate });
  expect(exceptions(await look(imitation))).toEqual(expected);
});

describe("what is not a module proxy", () => {
  test.each<[string, Fault]>([
    ["has no such pages", { kind: "habit", of: "web-site" }],
    ["greets everybody with a page of its own", { kind: "html" }],
  ])("and %s is told so, and nothing else", async (_what, fault) => {
    mirror.order(fault);
    const { outcome, facts, card = [] } = await look();
    expect({ outcome, facts }).toMatchObject({ outcome: "ok", facts: { failed: "serves-modules" } });
    const [first, ...others] = card;
    expect(first?.detail).toContain("advertised but not a Go proxy");
    expect(first?.exhibit).not.toBeNull();
    expect(new Set(others.map(({ grade }) => grade))).toEqual(new Set(["not-applicable"]));
  });

  test("is never said of one that refuses us, for that may be our address", async () => {
    mirror.order({ kind: "instead", status: 403, type: "text/html", text: "<h1>Forbidden</h1>" });
    expect(new Set(Object.values(exceptions(await look())))).toEqual(new Set(["unknown"]));
  });

  test("is never said of one that has none of the modules, or could not find out", async () => {
    mirror.order({ kind: "status", status: 404 });
    mirror.order({ kind: "instead", text: "not found: fetch timed out\n" });
    expect(new Set(Object.values(exceptions(await look())))).toEqual(new Set(["unknown"]));
  });
});

test("one that redirects everything to another host is told so, with its name, and passes all else", async () => {
  const front = await startAnother({});
  front.order({ kind: "redirect", to: mirror.baseUrl });
  const observation = await look(front);
  expect(exceptions(observation)).toEqual({ "serves-itself": "warn" });
  const shown = observation.card?.find(({ rule }) => rule === "serves-itself");
  expect(shown?.detail).toContain(new URL(mirror.baseUrl).host);
  expect(shown?.exhibit).toMatchObject({ url: expect.stringContaining(front.baseUrl), status: 302 });
});

test("one that sends zips to a store elsewhere passes", async () => {
  const front = await startAnother({});
  front.order({ kind: "redirect", to: mirror.baseUrl, on: "*.zip" });
  expect(exceptions(await look(front))).toEqual({});
});

test("one that sends who came by https on without it breaks that rule alone", async () => {
  const { cert, key } = makeCertificate({ names: ["127.0.0.1"] });
  const secured = await startAnother({ secure: { cert, key, http2: true } });
  secured.order({ kind: "redirect", to: mirror.baseUrl, on: "*/v0.1.0.zip" });
  const { card = [] } = await look(secured, { outbound: trusting(cert, loopbackOutbound()) });
  const failed = card.filter(({ grade }) => grade === "fail" || grade === "warn");
  expect(failed).toMatchObject([{ rule: "redirects-stay-secure", exhibit: { status: 302 } }]);
});

describe("trouble on the way", () => {
  test("that passes is asked about again, and changes nothing", async () => {
    mirror.order({ kind: "reset", on: "/golang.org/*", times: 1 });
    mirror.order({ kind: "stall", on: "/github.com/*", times: 1 });
    expect(exceptions(await look(mirror, { outbound: loopbackOutbound({ silenceMs: 2_000 }) }))).toEqual({});
  });

  test("that lasts leaves open what it hides, and breaks no rule", async () => {
    mirror.order({ kind: "status", status: 502, on: "/github.com/*" });
    const found = exceptions(await look());
    expect(found).toMatchObject({ "capitals-are-escaped": "unknown", "incompatible-is-kept": "unknown" });
    expect(gradesIn(found, ["warn", "fail"])).toEqual([]);
  });

  test("of a mirror that does not answer at all is its failure", async () => {
    mirror.order({ kind: "reset" });
    const before = mirror.log.length;
    expect(await look()).toMatchObject({ outcome: "failed", error: "connection_reset" });
    expect(mirror.log.length - before).toBeLessThanOrEqual(6);
  });

  test("of one that asks us to slow down ends the run, and the rest stays open", async () => {
    mirror.order({ kind: "status", status: 429, retryAfterSeconds: 60, on: "*/golang.org/toolchain/*" });
    const observation = await look();
    const found = exceptions(observation);
    expect(gradesIn(found, ["warn", "fail"])).toEqual([]);
    const rest = names.slice(names.indexOf("toolchain-is-served"));
    expect(gradesIn(found, ["unknown"])).toEqual(expect.arrayContaining(rest.slice(0, 5)));
    expect(mirror.log.at(-1)).toMatchObject({ status: 429 });
  });
});

describe("how a rule is graded where there are several ways to keep or break it", () => {
  test.each<[string, string, Grade, readonly Fault[]]>([
    [
      "@latest may be left out",
      "latest-is-info",
      "not-applicable",
      [{ kind: "status", status: 404, on: "*/@latest" }],
    ],
    [
      "the checksum database may be left out",
      "checksum-database-is-passed-on",
      "not-applicable",
      [{ kind: "no-sumdb" }],
    ],
    [
      "but not refused in another way",
      "checksum-database-is-passed-on",
      "fail",
      [{ kind: "status", status: 403, on: "*/supported" }],
    ],
    ["HEAD may be left out", "head-matches-get", "not-applicable", [{ kind: "habit", of: "no-head" }]],
    [
      "a gatekeeper refuses with 403",
      "unknown-module-is-absent",
      "warn",
      [{ kind: "status", status: 403, on: "/example.com/*" }],
    ],
    [
      "an empty list of what is no module is one of nothing",
      "prefix-is-absent",
      "pass",
      [{ kind: "instead", status: 200, text: "", on: "/golang.org/x/@v/list" }],
    ],
    [
      "a branch is no version",
      "branch-is-resolved",
      "fail",
      [{ kind: "instead", text: '{"Version":"master"}', on: "*/master.info" }],
    ],
    [
      "a module with tags has some",
      "list-names-versions",
      "warn",
      [{ kind: "instead", text: "", on: "*/sync/@v/list" }],
    ],
    ["no reason is given", "absence-is-explained", "warn", [{ kind: "instead", text: "", on: "*/v0.999.*" }]],
    [
      "zips that only readers of ours refuse",
      "zip-is-archive",
      "warn",
      [{ kind: "archive", variant: "trailing-bytes" }],
    ],
  ])("%s: %s is graded %s", async (_why, rule, grade, faults) => {
    for (const fault of faults) mirror.order(fault);
    const { card = [] } = await look();
    expect(card.find((one) => one.rule === rule)).toMatchObject({ grade });
  });

  test("a redirect to a page where people sign in is no answer to what is not there", async () => {
    mirror.order({ kind: "redirect", to: `${mirror.baseUrl}/login`, on: "/example.com/*" });
    mirror.order({ kind: "html", on: "/login/*" });
    const { card = [] } = await look();
    const graded = card.find(({ rule }) => rule === "unknown-module-is-absent");
    expect(graded).toMatchObject({
      grade: "fail",
      exhibit: { status: 200, url: expect.stringContaining("/login/") },
    });
    expect(graded?.detail).toMatch(/302 to 127\.0\.0\.1:\d+, then 200 \(text\/html\)/);
  });
});
