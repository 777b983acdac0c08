import { hours, minutes, type Content } from "@heliograph/core";
import { expect, it } from "vitest";
import { sampleCatalogue, sampleNow } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { addContentCounts } from "./add-content-counts.ts";
import { readContentCounts } from "./read-content-counts.ts";
import { readContents } from "./read-contents.ts";
import { readServed } from "./read-served.ts";
import { saveContent } from "./save-content.ts";

const content: Content = {
  module: "example.com/m",
  version: "v1.0.0",
  modHash: "h1:mod",
  zipHash: null,
  zipBytes: null,
  infoTime: null,
  originHash: null,
  proof: "unproved",
};

async function prepared() {
  const { database } = await testDatabase();
  const {
    mirrorIds: [alpha = 0, beta = 0],
    vantageIds: [east = 0, west = 0],
  } = await sampleCatalogue(database, { mirrors: ["alpha", "beta"], vantages: ["east", "west"] });
  const save = (at: number, served: Partial<Content> = {}, vantageId = east) =>
    database.transaction((tx) =>
      saveContent(tx, { mirrorId: alpha, vantageId, at, content: { ...content, ...served } }),
    );
  return { database, alpha, beta, west, save };
}

it("keeps the same bytes once, with what was said of them last", async () => {
  const { database, alpha, west, save } = await prepared();
  await save(sampleNow, { infoTime: "2020-01-01T00:00:00.000Z", originHash: "abc" });
  await save(sampleNow + minutes(10), { infoTime: "2021-01-01T00:00:00.000Z" }, west);
  await save(sampleNow - minutes(10), { infoTime: "2019-01-01T00:00:00.000Z" });
  expect(await readContents(database, alpha, 10)).toEqual([
    {
      ...content,
      infoTime: "2021-01-01T00:00:00.000Z",
      originHash: "abc",
      vantage: "west",
      at: new Date(sampleNow + minutes(10)).toISOString(),
    },
  ]);
});

it("keeps other bytes as a second row", async () => {
  const { database, save } = await prepared();
  await save(sampleNow);
  await save(sampleNow + 1, { modHash: "h1:other" });
  await save(sampleNow + 2, { zipHash: "h1:zip" });
  const served = await readServed(database, [content, { module: "example.com/m", version: "v2.0.0" }]);
  expect(served.map(({ modHash, zipHash }) => [modHash, zipHash])).toEqual([
    ["h1:mod", "h1:zip"],
    ["h1:other", null],
    ["h1:mod", null],
  ]);
});

it("lets what was proved stay proved while nothing can be asked", async () => {
  const { database, alpha, save } = await prepared();
  await save(sampleNow, { proof: "unproved" });
  await save(sampleNow + 1, { proof: "verified" });
  await save(sampleNow + 2, { proof: "unproved" });
  expect(await readContents(database, alpha, 10)).toMatchObject([{ proof: "verified" }]);
});

it("counts looks by the hour in which they were made", async () => {
  const { database, alpha, beta } = await prepared();
  const look = (mirrorId: number, at: number, ...looks: Content["proof"][]) =>
    database.transaction((tx) => addContentCounts(tx, { mirrorId, at, looks }));
  await look(alpha, sampleNow - hours(25), "refuted");
  await look(alpha, sampleNow - hours(24), "verified", "verified", "unproved");
  await look(alpha, sampleNow - hours(24) + minutes(59), "verified");
  await look(beta, sampleNow, "unrecorded");
  expect(await readContentCounts(database, [alpha, beta], sampleNow - hours(24))).toEqual(
    new Map([
      [alpha, { verified: 3, refuted: 0, unrecorded: 0, unproved: 1 }],
      [beta, { verified: 0, refuted: 0, unrecorded: 1, unproved: 0 }],
    ]),
  );
});
