import type { Certificate } from "@heliograph/core";
import { expect, it } from "vitest";
import { hours, seconds } from "@heliograph/core";
import { certificates } from "../../schema/certificates.ts";
import { gradeChanges } from "../../schema/grades.ts";
import { transfers } from "../../schema/transfers.ts";
import { sampleCatalogue, sampleNow } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { saveTransfers, type TransferRow } from "../transfers/save-transfers.ts";
import { voidIsolated } from "../vantages/void-isolated.ts";
import type { KeptGrade } from "./kept-grade.ts";
import { readKeptGrades } from "./read-kept-grades.ts";
import { saveCertificate } from "./save-certificate.ts";
import { saveGradeChanges } from "./save-grade-changes.ts";
import { saveGrades } from "./save-grades.ts";

/** The moments of the runs: one long before the network failed, one just before. */
const [before, doubtful] = [sampleNow - hours(6), sampleNow - seconds(30)];

const exhibit = {
  method: "GET",
  url: "https://alpha.example/goproxy/example.com/m/@v/list",
  sent: {},
  address: "192.0.2.1",
  httpVersion: "1.1",
  status: 200,
  receivedBytes: 6,
  error: "ok",
  received: [["content-type", "text/plain"]],
  body: "v1.0.0",
} satisfies KeptGrade["exhibit"];

const passed = {
  grade: "pass",
  detail: "it was kept",
  exhibit,
  since: before - hours(6),
  lookedAt: before,
  keptRuns: 2,
} as const;

const certificate: Certificate = {
  host: "alpha.example",
  sha256: "a".repeat(64),
  subject: "CN=alpha.example",
  issuer: "CN=Fine CA",
  keySha256: "b".repeat(64),
  key: "ECDSA P-256",
  signature: "SHA256 with RSA",
  names: ["alpha.example"],
  notBefore: "2026-11-01T00:00:00.000Z",
  notAfter: "2027-01-30T00:00:00.000Z",
  trusted: true,
  stamps: [],
  chain: ["MAo="],
};

const transfer = (mirrorId: number, at: number): TransferRow => ({
  mirrorId,
  scheduledAt: new Date(at),
  attempt: 0,
  module: "example.com/m",
  version: "v1.0.0",
  sizeClass: 1,
  isWhole: true,
  temperature: "cold",
  family: 4,
  address: "192.0.2.1",
  sizeBytes: 1_000_000,
  durationMs: 1_000,
  totalMs: 1_100,
  ttfbMs: 50,
  mbps: 8,
  bestSecondMbps: 8,
  idleTtfbMs: [10],
  loadedTtfbMs: [20, 1e300],
  linkMbps: null,
  linkThrough: null,
  linkBound: false,
});

async function prepared() {
  const { database } = await testDatabase();
  const {
    mirrorIds: [alpha = 0],
    vantageIds,
  } = await sampleCatalogue(database, { mirrors: ["alpha"], vantages: ["east", "west"] });
  const place = { mirrorId: alpha, kind: "conformance" } as const;
  const steady = { ...place, rule: "steady", ...passed, former: null };
  const broken = { grade: "fail", detail: "it is not", exhibit: null } as const;
  const changed = { ...broken, since: doubtful, lookedAt: doubtful, keptRuns: 2 };
  await database.transaction(async (tx) => {
    for (const vantageId of vantageIds) {
      await saveGrades(tx, vantageId, [
        steady,
        { ...place, rule: "changed", ...changed, former: passed },
        { ...place, rule: "first", ...changed, former: null },
      ]);
      const change = { ...place, rule: "changed", ...broken, from: "pass", to: "fail" } as const;
      await saveGradeChanges(tx, vantageId, [{ ...change, at: new Date(doubtful) }]);
      await saveCertificate(tx, vantageId, { mirrorId: alpha, at: before, certificate });
      const other = { ...certificate, sha256: "c".repeat(64) };
      await saveCertificate(tx, vantageId, { mirrorId: alpha, at: doubtful, certificate: other });
      await saveTransfers(tx, vantageId, [transfer(alpha, before), transfer(alpha, doubtful)]);
    }
  });
  const [east = 0, west = 0] = vantageIds;
  const standing = async (vantageId: number) => {
    const kept = await database.transaction((tx) => readKeptGrades(tx, vantageId, [alpha]));
    return new Map(kept.map((grade) => [grade.rule, grade]));
  };
  return { database, east, west, standing };
}

it("grades that changed while the network may have failed are again what they were, and new ones are none", async () => {
  const { database, east, west, standing } = await prepared();
  await database.transaction((tx) => voidIsolated(tx, east, sampleNow));

  const seenByEast = await standing(east);
  expect([...seenByEast.keys()].toSorted()).toEqual(["changed", "steady"]);
  expect(seenByEast.get("changed")).toEqual({ ...seenByEast.get("steady"), rule: "changed" });
  expect((await standing(west)).size).toBe(3);
  expect(await database.select({ by: gradeChanges.vantageId }).from(gradeChanges)).toEqual([{ by: west }]);
});

it("certificates and transfers that were seen over such a network are forgotten, older ones are not", async () => {
  const { database, east } = await prepared();
  await database.transaction((tx) => voidIsolated(tx, east, sampleNow));

  const shown = await database.select().from(certificates);
  expect(shown.filter(({ vantageId }) => vantageId === east).map(({ sha256 }) => sha256)).toEqual([
    certificate.sha256,
  ]);
  const fetched = await database.select().from(transfers);
  expect(fetched.filter(({ vantageId }) => vantageId === east)).toMatchObject([
    { scheduledAt: new Date(before) },
  ]);
  expect(fetched).toHaveLength(3);
});
