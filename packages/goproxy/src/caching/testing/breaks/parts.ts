import { gzipSync } from "node:zlib";
import {
  bodied,
  isHead,
  isImpossible,
  isPart,
  plain,
  saying,
  where,
  whole,
  type Break,
  type Spoil,
} from "../spoil.ts";
import type { Asked } from "../start-caching.ts";
import { zipBytes } from "../stock.ts";

const wholeZip = whole(zipBytes);
const part: Spoil = () => ({
  status: 206,
  headers: { "content-length": "100", "content-range": "bytes 0-99/500" },
  body: zipBytes.subarray(0, 100),
});
const gzipped: Spoil = (asked) => {
  const body = gzipSync(asked.said.body);
  return saying({ "content-encoding": "gzip", "content-length": String(body.length) })({
    ...asked,
    said: { ...asked.said, body },
  });
};
const takesGzip = (asked: Asked) => asked.headers["accept-encoding"] === "gzip";

/** What a mirror says to who wants a part, or the length. */
export const parts: Break[] = [
  ["range-is-exact", "fail", "another name", where(isPart, saying({ "content-range": "bytes 0-99/100" }))],
  ["range-is-exact", "fail", "other bytes", where(isPart, bodied(zipBytes.subarray(1, 101)))],
  ["range-is-exact", "fail", "an error", where(isPart, () => plain(400, ""))],
  ["impossible-range-is-refused", "warn", "all of it", where(isImpossible, wholeZip)],
  ["impossible-range-is-refused", "fail", "404", where(isImpossible, () => plain(404, ""))],
  [
    "old-part-is-not-continued",
    "fail",
    "a part",
    where(({ headers }) => headers["if-range"] !== undefined, part),
  ],
  ["head-tells-length", "warn", "none", where(isHead, saying({ "content-length": undefined }))],
  ["head-tells-length", "fail", "another", where(isHead, saying({ "content-length": "0" }))],
  ["head-tells-length", "fail", "404", where(isHead, () => plain(404, ""))],
  ["zip-is-not-recoded", "warn", "gzip", where(takesGzip, gzipped)],
];
