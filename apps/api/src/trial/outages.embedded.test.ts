import { failoverSchema, minutes, seconds, type Failover, type ProbeKind } from "@heliograph/core";
import type { Fault, FakeModule } from "@heliograph/fake-mirror";
import { afterEach, expect, test, vi } from "vitest";
import { noon } from "../testing/test-site.ts";
import { startTrial, type Trial } from "./trial.ts";

const modules: FakeModule[] = [{ path: "example.com/hello", releases: [{ version: "v1.0.0" }] }];

/** How often a vantage looks; the second one looks half of that after the first. */
const everyMs = seconds(5);
const vantages = ["east", "west"];

const outageMs = minutes(1);
const faults: readonly Fault[] = [{ kind: "status", status: 503 }, { kind: "reset" }];

/** So far apart each outage is an incident of its own, and they are no flapping; each begins in another moment of a minute and of the rhythm. */
const outages = Array.from({ length: 10 }, (_, outage) => ({
  beganAt: noon + outage * minutes(16) + seconds(17.3) * (outage + 1),
  fault: faults[outage % faults.length] ?? { kind: "html" },
}));

const chainsOf = (baseUrl: (name: string) => string) =>
  Object.entries({
    comma: `${baseUrl("fragile")},${baseUrl("steady")}`,
    pipe: `${baseUrl("fragile")}|${baseUrl("steady")}`,
    behind: `${baseUrl("steady")},${baseUrl("fragile")}`,
  }).map(([slug, goproxy]) => ({ slug, name: { en: slug, "zh-CN": slug }, goproxy }));

let trial: Trial | undefined;
afterEach(async () => {
  await trial?.close();
  vi.useRealTimers();
});

/** Who looks when from one moment until before another: the vantages take turns. */
function looksIn(from: number, until: number): { at: number; vantage: string }[] {
  const stepMs = everyMs / vantages.length;
  const first = Math.ceil(from / stepMs);
  return Array.from({ length: Math.ceil(until / stepMs) - first }, (_, step) => ({
    at: (first + step) * stepMs,
    vantage: vantages[(first + step) % vantages.length] ?? "",
  }));
}

async function lookOn(
  around: Trial,
  from: number,
  until: number,
  kinds: readonly ProbeKind[],
): Promise<void> {
  for (const { at, vantage } of looksIn(from, until)) {
    vi.setSystemTime(at);
    await around.round(kinds, [vantage]);
  }
}

/** In how many minutes vantages see an outage, each vantage for itself. */
const minutesSeen = (beganAt: number) =>
  new Set(
    looksIn(beganAt, beganAt + outageMs).map(
      ({ at, vantage }) => `${vantage} ${Math.floor(at / minutes(1))}`,
    ),
  ).size;

async function failoverOf({ site }: Trial, mirror: string): Promise<Failover> {
  const response = await site.api.request(`/api/v1/mirrors/${mirror}/failover`);
  return failoverSchema.parse(await response.json());
}

/** How many rounds of looks a moment comes after another at least. */
const roundsBetween = (from: number, text: string | null | undefined) =>
  Math.floor((instant(text) - from) / everyMs);

const instant = (text: string | null | undefined) => (text == null ? Number.NaN : Date.parse(text));

test("of ten outages of a minute the page tells each to within five seconds, and what it cost the users of each chain", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: noon });
  const around = await startTrial({
    names: ["fragile", "steady"],
    vantages,
    modules,
    now: () => Date.now(),
    chainsOf,
    probes: { availability: { every: "5s" } },
  });
  trial = around;
  for (const { beganAt, fault } of outages) {
    const endedAt = beganAt + outageMs;
    await lookOn(around, beganAt - seconds(15), beganAt - seconds(10), ["availability", "log-view"]);
    await lookOn(around, beganAt - seconds(10), beganAt, ["availability"]);
    const mend = around.mirrors.get("fragile")?.order(fault);
    await lookOn(around, beganAt, endedAt, ["availability"]);
    mend?.();
    await lookOn(around, endedAt, endedAt + seconds(75), ["availability"]);
  }

  const told = await failoverOf(around, "fragile");
  expect(told.outages).toHaveLength(outages.length);
  expect(told.byError.map(({ error, count }) => ({ error, count }))).toEqual([
    { error: "connection_reset", count: 5 },
    { error: "http_5xx", count: 5 },
  ]);
  for (const [place, { beganAt }] of outages.toReversed().entries()) {
    const { failedAt, detectedAt, recoveredAt, recoveryMs, costs = [] } = told.outages[place] ?? {};
    const endedAt = beganAt + outageMs;
    expect(roundsBetween(beganAt, failedAt)).toBe(0);
    expect(instant(detectedAt)).toBeGreaterThan(instant(failedAt));
    expect(instant(detectedAt)).toBeLessThan(endedAt);
    expect(roundsBetween(endedAt, recoveredAt)).toBe(0);
    expect(Math.abs((recoveryMs ?? Number.NaN) - outageMs)).toBeLessThanOrEqual(seconds(5));
    expect(costs.map(({ chain, cost: { failed, hung } }) => ({ chain, failed, hung }))).toEqual([
      { chain: "comma", failed: minutesSeen(beganAt), hung: 0 },
      { chain: "pipe", failed: 0, hung: 0 },
      { chain: "behind", failed: 0, hung: 0 },
    ]);
  }
});
