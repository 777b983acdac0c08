import { addTraffic, noTraffic, type HostTraffic } from "@heliograph/core";
import { array, assert, constantFrom, nat, property, record } from "fast-check";
import { expect, it } from "vitest";
import { entriesOf, type CostlyRun } from "./entries-of.ts";

const hosts = new Map([
  ["a.example", [1]],
  ["b.example", [2]],
  ["shared.example", [3, 4]],
]);

const cost = { requests: 2, connections: 3, sentBytes: 500, receivedBytes: 9_000 };

const run = (
  mirrorId: number,
  traffic: HostTraffic[] | undefined,
  startedAt = "2026-11-22T08:00:00.000Z",
): CostlyRun => ({
  kind: "integrity",
  startedAt,
  mirrorIds: [mirrorId],
  ...(traffic && { traffic }),
});

it("what runs cost a mirror on a day is added up", () => {
  expect(
    entriesOf([run(1, [{ host: "a.example", ...cost }]), run(1, [{ host: "a.example", ...cost }])], hosts),
  ).toEqual([
    { day: "2026-11-22", mirrorId: 1, kind: "integrity", runs: 2, untold: 0, ...addTraffic(cost, cost) },
  ]);
});

it("a run belongs to the UTC day on which it began", () => {
  const late = run(1, [{ host: "a.example", ...cost }], "2026-11-22T23:59:59.999Z");
  const early = run(1, [{ host: "a.example", ...cost }], "2026-11-23T00:00:00.000Z");
  expect(entriesOf([late, early], hosts).map(({ day, runs }) => [day, runs])).toEqual([
    ["2026-11-22", 1],
    ["2026-11-23", 1],
  ]);
});

it("whoever else was asked bears his own part", () => {
  const asked = run(1, [
    { host: "a.example", ...cost },
    { host: "b.example", ...cost },
    { host: "elsewhere.example", ...cost },
  ]);
  expect(entriesOf([asked], hosts).map(({ mirrorId, requests }) => [mirrorId, requests])).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

it("of mirrors at one host it is the one that was looked at", () => {
  const asked = [
    run(4, [{ host: "shared.example", ...cost }]),
    run(1, [{ host: "shared.example", ...cost }]),
  ];
  expect(entriesOf(asked, hosts).map(({ mirrorId }) => mirrorId)).toEqual([4, 3]);
});

it("a run that does not tell its cost is counted as such, and one that asked nobody is not", () => {
  expect(entriesOf([run(1, undefined), run(2, [])], hosts)).toEqual([
    { day: "2026-11-22", mirrorId: 1, kind: "integrity", runs: 1, untold: 1, ...noTraffic },
  ]);
});

const sum = (runs: readonly CostlyRun[]) => entriesOf(runs, hosts).reduce(addTraffic, noTraffic);

it("in whatever portions runs are told, the sum is the same, and nothing is lost", () => {
  const traffic = array(
    record({
      host: constantFrom(...hosts.keys()),
      requests: nat(100),
      connections: nat(100),
      sentBytes: nat(1_000_000),
      receivedBytes: nat(1_000_000),
    }),
    { maxLength: 3 },
  );
  const runs = array(traffic.map((told) => run(1, told)));
  assert(
    property(runs, nat(), (all, at) => {
      const cut = all.length === 0 ? 0 : at % all.length;
      expect(addTraffic(sum(all.slice(0, cut)), sum(all.slice(cut)))).toEqual(sum(all));
      expect(sum(all)).toEqual(all.flatMap(({ traffic: told = [] }) => told).reduce(addTraffic, noTraffic));
    }),
  );
});
