import { type Hash, parseHash } from "./hash.ts";
import { SumdbError } from "./sumdb-error.ts";

const firstLine = "go.sum database tree";
const sizeLimit = 2n ** 63n;

/** A log's state: how many records it has, and the hash over them all. */
export type TreeHead = { size: bigint; hash: Hash };

/**
 * The text of a tree head, which is then signed as a note:
 *
 *     go.sum database tree
 *     1042
 *     YJSywMNLw1D6icDeVNkJ0ce7mS/RyQIhT3oSBHQ8hhg=
 */
export const formatTreeHead = ({ size, hash }: TreeHead) =>
  `${firstLine}\n${size}\n${hash.toString("base64")}\n`;

/** Reads the text of a tree head; further lines are allowed and ignored. Throws `malformed-tree`. */
export function parseTreeHead(text: string): TreeHead {
  const lines = text.split("\n", 4);
  const [first, size = "", root = ""] = lines;
  if (lines.length < 4 || first !== firstLine) throw malformed("it does not begin as one");
  if (!/^(?:0|[1-9]\d{0,18})$/.test(size) || BigInt(size) >= sizeLimit)
    throw malformed("its size is no size");
  const hash = parseHash(root);
  if (hash === undefined) throw malformed("its hash is no hash");
  return { size: BigInt(size), hash };
}

const malformed = (why: string) => new SumdbError("malformed-tree", `not a tree head: ${why}`);
