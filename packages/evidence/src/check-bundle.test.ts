import * as fc from "fast-check";
import { createSigner, hashGoMod } from "@heliograph/sumdb";
import { beforeAll, expect, test } from "vitest";
import type { EvidenceFile } from "./account.ts";
import { checkBundle, formatRecordProof, makeBundle, type EvidenceAccount } from "./index.ts";
import { testAccount, textFile } from "./testing/account.ts";
import { createTestLog, signer, type TestLog } from "./testing/log.ts";

const goMod = Buffer.from("module example.com/hello\n");
const otherMod = Buffer.from("module example.com/hello\n\nrequire example.com/evil v1.0.0\n");
const recordOf = (name: string, mod = goMod) =>
  `example.com/${name} v1.0.0 h1:${"A".repeat(43)}=\nexample.com/${name} v1.0.0/go.mod ${hashGoMod(mod)}\n`;

const names = ["a", "b", "hello", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"];
const helloId = names.indexOf("hello");

let log: TestLog;
let fork: TestLog;

beforeAll(async () => {
  log = await createTestLog(names.map((name) => recordOf(name)));
  fork = await createTestLog(names.map((name) => recordOf(name, name === "hello" ? otherMod : goMod)));
});

const check = async (account: EvidenceAccount, files: readonly EvidenceFile[]) =>
  checkBundle(await makeBundle(account, files), signer.verifierKey);

const mismatch = testAccount({
  cause: "hash_mismatch",
  expected: hashGoMod(goMod),
  received: hashGoMod(otherMod),
});

const mismatchFiles = async () => [
  { name: "body.mod", content: otherMod },
  textFile("lookup.txt", await log.lookup(helloId, 11)),
  textFile("record-proof.json", await log.recordProof(helloId, 11)),
];

test("bytes that differ from a recorded hash are proved, and what is only said is called so", async () => {
  const { proved, findings } = await check(mismatch, await mismatchFiles());
  expect(findings).toEqual([
    expect.stringContaining("sum.example.test signed a tree of 11 records"),
    "That tree has the record of lookup.txt at 2.",
    `The record says example.com/hello v1.0.0/go.mod ${hashGoMod(goMod)}.`,
    `body.mod has the hash ${hashGoMod(otherMod)}.`,
    "Not proved: that example (https://mirror.example) served this at 2026-01-01T12:00:00.000Z; test says so.",
  ]);
  expect(proved).toBe(true);
});

test("the proof may be under a later head than the one of the lookup", async () => {
  const [body, lookup] = await mismatchFiles();
  const files = [body, lookup].flatMap((file) => file ?? []);
  const proof = textFile("record-proof.json", await log.recordProof(helloId, 13));
  expect((await check(mismatch, [...files, proof])).proved).toBe(false);
  expect((await check(mismatch, [...files, proof, textFile("heads/1.txt", await log.head(13))])).proved).toBe(
    true,
  );
});

test("a fork of two sizes is proved by the larger tree's own view of the smaller", async () => {
  const { account, files } = await forkOf(7, 12);
  const { proved, findings } = await check(account, files);
  expect(findings.at(-2)).toMatch(/two histories/);
  expect(proved).toBe(true);
});

test("a fork of one size needs no more than the two heads", async () => {
  const { account, files } = await forkOf(9, 9);
  expect((await check(account, files.slice(0, 2))).proved).toBe(true);
});

test("two states of one log are no fork", async () => {
  const heads = [await log.head(7), await log.head(12)] as const;
  const account = testAccount({
    cause: "log_forked",
    subject: "sum.example.test",
    part: "head",
    heads: [...heads],
  });
  const files = [
    textFile("heads/1.txt", heads[0]),
    textFile("heads/2.txt", heads[1]),
    textFile("tree-proof.json", await log.treeProof(7, 12)),
  ];
  expect((await check(account, files)).proved).toBe(false);
  expect((await check(account, files.slice(0, 2))).proved).toBe(false);
});

async function forkOf(olderSize: number, newerSize: number) {
  const heads = [await log.head(olderSize), await fork.head(newerSize)] as const;
  const account = testAccount({
    cause: "log_forked",
    subject: "sum.example.test",
    part: "head",
    heads: [...heads],
  });
  const files = [
    textFile("heads/1.txt", heads[0]),
    textFile("heads/2.txt", heads[1]),
    textFile("tree-proof.json", await fork.treeProof(olderSize, newerSize)),
  ];
  return { account, files };
}

test("any one byte changed in what proves a fork makes it unproved", async () => {
  const { account, files } = await forkOf(7, 12);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(files.length - 1),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (which, at, by) => {
        const changed = files.map((file, index) => (index === which ? flipped(file, at, by) : file));
        expect((await check(account, changed)).proved).toBe(false);
      },
    ),
    { numRuns: 400 },
  );
});

test("any one byte changed in what proves a wrong hash makes it unproved", async () => {
  const files = await mismatchFiles();
  const signedPart = 100;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(files.length - 1),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (which, at, by) => {
        const changed = files.map((file, index) =>
          index === which
            ? flipped(
                { ...file, content: file.content },
                file.name === "lookup.txt" ? at % signedPart : at,
                by,
              )
            : file,
        );
        expect((await check(mismatch, changed)).proved).toBe(false);
      },
    ),
    { numRuns: 200 },
  );
});

function flipped({ name, content }: EvidenceFile, at: number, by: number): EvidenceFile {
  const changed = Buffer.from(content);
  const place = at % changed.length;
  changed.writeUInt8(changed.readUInt8(place) ^ by, place);
  return { name, content: changed };
}

test.each([
  ["bytes that are the recorded ones", { name: "body.mod", content: goMod }],
  ["a record of another module", async () => textFile("lookup.txt", await log.lookup(0, 11))],
  ["a record under a forked head", async () => textFile("lookup.txt", await fork.lookup(helloId, 11))],
  ["a proof of another tree", async () => textFile("record-proof.json", await log.recordProof(helloId, 12))],
  ["a proof of another record", async () => textFile("record-proof.json", await log.recordProof(1, 11))],
  [
    "an empty proof",
    () => textFile("record-proof.json", formatRecordProof({ id: 2n, size: 11n, hashes: [] })),
  ],
  ["a proof that is none", () => textFile("record-proof.json", "[]")],
])("%s proves nothing", async (_, replace) => {
  const other = typeof replace === "function" ? await replace() : replace;
  const files = (await mismatchFiles()).map((file) => (file.name === other.name ? other : file));
  const { proved, findings } = await check(mismatch, files);
  expect(proved).toBe(false);
  expect(findings.at(-1)).toMatch(/^Not proved: /);
});

test("another key proves nothing, and a key that is none is the caller's error", async () => {
  const bundle = await makeBundle(mismatch, await mismatchFiles());
  const stranger = createSigner("sum.example.test", Buffer.alloc(32, 8));
  expect((await checkBundle(bundle, stranger.verifierKey)).proved).toBe(false);
  await expect(checkBundle(bundle, "no key")).rejects.toThrow("not a verifier key");
});

test("hashes that the finding names wrongly are no proof of it", async () => {
  const account = testAccount({ ...mismatch.finding, received: `h1:${"B".repeat(43)}=` });
  expect((await check(account, await mismatchFiles())).proved).toBe(false);
});

test("a head that its key did not sign is proved to be such, a signed one is not", async () => {
  const account = testAccount({ cause: "log_bad_signature", part: "head" });
  const impostor = createSigner("sum.example.test", Buffer.alloc(32, 8));
  const bad = textFile("heads/1.txt", await log.head(11, impostor));
  expect((await check(account, [bad])).proved).toBe(true);
  expect((await check(account, [textFile("heads/1.txt", await log.head(11))])).proved).toBe(false);
  expect((await check(account, [])).proved).toBe(false);
});

test.each([0, 1])("a forged tile of level %i is told from the right one", async (level) => {
  const account = testAccount({ cause: "log_inconsistent", part: "tile" });
  const head = textFile("heads/1.txt", await log.head(13));
  const expected = await log.tiles("expected", 13);
  const served = await log.tiles("tiles", 13);
  expect((await check(account, [head, ...expected, ...served])).proved).toBe(false);
  const forged = served.map((file) =>
    file.name.startsWith(`tiles/tile/2/${level}/000`) ? flipped(file, 40, 1) : file,
  );
  const beside = await check(account, [head, ...expected, ...forged]);
  expect(beside.findings[1]).toMatch(`tile/2/${level}/000`);
  expect(beside.proved).toBe(true);
  expect((await check(account, [head, ...forged])).proved).toBe(true);
});

test("tiles of which some are missing prove nothing", async () => {
  const account = testAccount({ cause: "log_inconsistent", part: "tile" });
  const served = (await log.tiles("tiles", 13)).filter(({ name }) => name.includes("/0/000"));
  expect((await check(account, [textFile("heads/1.txt", await log.head(13)), ...served])).proved).toBe(false);
});

test("a record that the signed tree does not have is told from its own", async () => {
  const account = testAccount({ cause: "log_inconsistent", part: "lookup" });
  const expected = await log.tiles("expected", 13);
  const wrong = (await fork.lookup(helloId, 13)).split("\n\n")[0] ?? "";
  const swapped = textFile("lookup.txt", `${wrong}\n\n${await log.head(13)}`);
  expect((await check(account, [swapped, ...expected])).proved).toBe(true);
  const right = textFile("lookup.txt", await log.lookup(helloId, 13));
  expect((await check(account, [right, ...expected])).proved).toBe(false);
});

test("a record of another version than the one looked up is none of it, whatever follows it", async () => {
  const account = testAccount({
    cause: "log_inconsistent",
    part: "lookup",
    subject: "example.com/absent@v1.0.0",
  });
  const lookup = textFile("lookup.txt", await log.lookup(helloId, 13));
  const { proved, findings } = await check(account, [lookup]);
  expect(findings[0]).toBe("The record in lookup.txt has no hash of example.com/absent@v1.0.0.");
  expect(proved).toBe(true);
});

test("an archive that is none is proved by itself", async () => {
  const account = testAccount({ cause: "archive_invalid", part: "zip" });
  expect((await check(account, [textFile("body.zip", "<html>")])).proved).toBe(true);
});

test("what only the vantage saw is shown and not called proved", async () => {
  const account = testAccount({ cause: "content_differs", part: "mod" });
  const { proved, findings } = await check(account, [{ name: "body.mod", content: goMod }]);
  expect(findings[0]).toBe(`body.mod has the hash ${hashGoMod(goMod)}.`);
  expect(proved).toBe(false);
});
