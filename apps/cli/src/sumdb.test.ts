import { defaultLogKey } from "@heliograph/core";
import { createSigner } from "@heliograph/sumdb";
import { expect, test } from "vitest";
import { UsageError } from "./command.ts";
import { readSumdb } from "./sumdb.ts";

const { verifierKey } = createSigner("sum.example.test/log", Buffer.alloc(32, 7));
const google = "https://sum.golang.org";

test.each([
  { text: "sum.golang.org", key: defaultLogKey, urls: [google, "https://a.example/x/sumdb/sum.golang.org"] },
  { text: "sum.golang.google.cn", key: defaultLogKey, urls: ["https://sum.golang.google.cn"] },
  { text: "https://sum.corp.example/", key: defaultLogKey, urls: ["https://sum.corp.example/"] },
  {
    text: defaultLogKey,
    key: defaultLogKey,
    urls: [google, "https://a.example/x/sumdb/sum.golang.org"],
  },
  {
    text: verifierKey,
    key: verifierKey,
    urls: ["https://sum.example.test/log", "https://a.example/x/sumdb/sum.example.test/log"],
  },
  {
    text: `  ${verifierKey}\thttp://10.0.0.1:8080/log `,
    key: verifierKey,
    urls: ["http://10.0.0.1:8080/log"],
  },
  { text: "sum.golang.org https://b.example", key: defaultLogKey, urls: ["https://b.example"] },
])("$text is asked at $urls", ({ text, key, urls }) => {
  const log = readSumdb(text, ["https://a.example/x/"]);
  expect(log.key).toBe(key);
  expect(log.sources.map(({ baseUrl }) => baseUrl)).toEqual(urls);
  expect(log.sources.map(({ direct }) => direct)).toEqual(urls.map((_, index) => index === 0));
});

test.each([
  "off",
  "",
  " ",
  "on",
  "sum.example.com:443",
  "a b c",
  `${verifierKey} ftp://a.example`,
  `${verifierKey}A`,
])("%j names no checksum database", (text) => {
  expect(() => readSumdb(text, [])).toThrow(UsageError);
});
