/** A line of a go.sum file: the hash of a version's zip, or of its go.mod file alone. */
export type GoSumLine = {
  /** Counted from 1. */
  number: number;
  path: string;
  version: string;
  file: "zip" | "mod";
  hash: string;
};

/** A go.sum file as the go command reads it. */
export type GoSum = {
  lines: GoSumLine[];
  /** Lines that have not three fields, for which the go command refuses the whole file. */
  malformed: { number: number; fieldCount: number }[];
};

/** What the go command takes for white space. */
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

const modEnd = "/go.mod";

/** The hash of an empty go.mod file, left in old go.sum files by a mistake: the go command passes such lines over. */
const emptyModHash = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";

/**
 * Reads a go.sum file: fields separated by white space, blank lines and those of an empty go.mod file passed over.
 * https://go.dev/ref/mod#go-sum-files
 */
export function parseGoSum(text: string): GoSum {
  const goSum: GoSum = { lines: [], malformed: [] };
  for (const [index, line] of text.split("\n").entries()) {
    const number = index + 1;
    const fields = line.split(space).filter((field) => field !== "");
    const [path = "", version = "", hash = ""] = fields;
    if (fields.length === 0 || (fields.length === 3 && hash === emptyModHash)) continue;
    if (fields.length === 3) goSum.lines.push({ number, path, ...fileOf(version), hash });
    else goSum.malformed.push({ number, fieldCount: fields.length });
  }
  return goSum;
}

const fileOf = (version: string): Pick<GoSumLine, "version" | "file"> =>
  version.endsWith(modEnd)
    ? { version: version.slice(0, -modEnd.length), file: "mod" }
    : { version, file: "zip" };
