import { buffer } from "node:stream/consumers";
import { pack } from "tar-stream";
import { expect, test } from "vitest";
import { EvidenceError, makeBundle, readBundle } from "./index.ts";
import { testAccount, textFile } from "./testing/account.ts";

const hostile = "\u001b[2J\u202eevil\n# A heading";

async function tarOf(...entries: { name: string; content?: string; type?: "symlink" }[]): Promise<Buffer> {
  const tar = pack();
  for (const { name, content = "", type = "file" } of entries)
    tar.entry({ name, type, ...(type === "symlink" ? { linkname: "/etc/passwd" } : {}) }, content);
  tar.finalize();
  return buffer(tar);
}

test("a bundle gives back what was put in", async () => {
  const account = testAccount({ detail: "it differs" });
  const files = [textFile("body.mod", "module example.com/hello\n"), textFile("heads/1.txt", "a head\n")];
  const read = await readBundle(await makeBundle(account, files));
  expect(read.account).toEqual(account);
  expect([...read.files]).toEqual(files.map(({ name, content }) => [name, content]));
});

test("the same finding gives the same bytes", async () => {
  const files = [textFile("body.mod", "module x\n")];
  const [one, other] = [await makeBundle(testAccount({}), files), await makeBundle(testAccount({}), files)];
  expect(one.equals(other)).toBe(true);
});

test("files of the same bytes are kept once and given back twice", async () => {
  const body = "x".repeat(100_000);
  const tar = await makeBundle(testAccount({}), [
    textFile("body.zip", body),
    textFile("body-again.zip", body),
  ]);
  expect(tar.length).toBeLessThan(150_000);
  const { files } = await readBundle(tar);
  expect(files.get("body-again.zip")?.toString()).toBe(body);
});

test("what does not fit is left out and named with its hash, the largest first", async () => {
  const files = [textFile("body.zip", "x".repeat(600)), textFile("lookup.txt", "y".repeat(500))];
  const tar = await makeBundle(testAccount({}), files, 1_000);
  expect([...(await readBundle(tar)).files.keys()]).toEqual(["lookup.txt"]);
  expect(tar.toString()).toMatch(/body\.zip .*600 bytes; too large, left out, SHA-256 [0-9a-f]{64}/);
});

test("the page for a stranger says what was found, and how to prove it again", async () => {
  const account = testAccount(
    { detail: "the archive is another" },
    {
      exchanges: [
        {
          url: "https://mirror.example/a.zip",
          at: "2026-01-01T12:00:00.000Z",
          status: 200,
          headers: [["server", "nginx"]],
          address: "192.0.2.1",
          file: "body.zip",
        },
      ],
    },
  );
  const text = (await makeBundle(account, [textFile("body.zip", "PK")])).toString();
  for (const said of [
    "example.com/hello@v1.0.0",
    "https://mirror.example",
    "the archive is another",
    `node apps/cli/src/main.ts evidence bundle.tar --key '${account.key}'`,
    "GOPROXY='https://mirror.example'",
    "go mod download -x 'example.com/hello@v1.0.0'",
    "    server: nginx",
  ])
    expect(text).toContain(said);
});

test("what a mirror wrote is text in it and nothing else", async () => {
  const account = testAccount(
    { detail: hostile, subject: `x'$(id)@v1${hostile}` },
    {
      baseUrl: `https://mirror.example/${hostile}`,
      exchanges: [
        {
          url: hostile,
          at: "2026-01-01T12:00:00.000Z",
          status: 200,
          headers: [["x-evil", hostile]],
          address: hostile,
          file: null,
        },
      ],
    },
  );
  const text = (await makeBundle(account, [])).toString();
  expect(text).toContain(String.raw`    x-evil: \u{1b}[2J\u{202e}evil\u{a}# A heading`);
  for (const harm of ["\u001b", "\n# A heading", "'x'$(id)"]) expect(text).not.toContain(harm);
});

test("a finding is kept whatever its words are", async () => {
  const account = testAccount({ detail: `${"x".repeat(5_000)}\0\ud800`, heads: ["a".repeat(100_000)] });
  expect((await readBundle(await makeBundle(account, []))).account).toEqual(account);
});

test.each(["../up", "/etc/passwd", "a//b", "Body.zip", "a/../b", ".hidden", ""])(
  "%j is no name of a file in it",
  async (name) => {
    await expect(makeBundle(testAccount({}), [textFile(name, "")])).rejects.toThrow("Invalid string");
  },
);

test("what is no bundle is refused", async () => {
  const good = await makeBundle(testAccount({}), [textFile("body.mod", "module x\n")]);
  const finding = /\{\n {2}"format"[^]*?\n\}\n/.exec(good.toString())?.[0] ?? "";
  const others = [
    Buffer.from("not a tar"),
    Buffer.alloc(0),
    good.subarray(0, 700),
    await tarOf({ name: "README.md" }),
    await tarOf({ name: "finding.json", content: "{}" }),
    await tarOf({ name: "finding.json", content: finding }, { name: "body.mod", content: "module y\n" }),
    await tarOf({ name: "finding.json", content: finding }, { name: "extra", content: "" }),
    await tarOf({ name: "finding.json", content: finding }, { name: "body.mod", type: "symlink" }),
    await tarOf({ name: "finding.json", content: finding }, { name: "finding.json", content: finding }),
  ];
  for (const other of others) await expect(readBundle(other)).rejects.toThrow(EvidenceError);
});
