import { isAt, plain, saying, where, type Break } from "../spoil.ts";
import { paths } from "../stock.ts";

const page = { "content-type": "text/html" };

/** What a mirror says besides. */
export const answers: Break[] = [
  ["spellings-are-alike", "fail", "! alone", where(isAt(paths.capitals), () => plain(404, "not found"))],
  ["spellings-are-alike", "fail", "other bytes", where(isAt(paths.capitals), () => plain(200, "module y"))],
  ["unknown-module-is-absent", "warn", "a page with 404", where(isAt(paths.unknownModule), saying(page))],
  [
    "unknown-module-is-absent",
    "fail",
    "a page with 200",
    where(isAt(paths.unknownModule), () => plain(200, "<p>", page)),
  ],
  [
    "vary-is-narrow",
    "warn",
    "by browser",
    where(isAt(paths.mod), saying({ vary: "Accept-Encoding, User-Agent" })),
  ],
  ["vary-is-narrow", "fail", "by everything", where(isAt(paths.list), saying({ vary: "*" }))],
  ["age-is-plausible", "warn", "beyond max-age", where(isAt(paths.list), saying({ age: "61" }))],
  ["age-is-plausible", "fail", "no number", where(isAt(paths.list), saying({ age: "-1" }))],
  [
    "errors-are-not-kept",
    "fail",
    "by caches",
    where(isAt(paths.branch), () => plain(500, "", { "cache-control": "max-age=60" })),
  ],
  ["errors-are-not-kept", "fail", "by one", where(isAt(paths.branch), () => plain(502, "", { age: "7" }))],
  ["bodies-are-whole", "fail", "cut short", where(isAt(paths.latest), saying({ "content-length": "100" }))],
];
