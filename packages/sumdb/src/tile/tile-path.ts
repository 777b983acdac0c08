import { SumdbError } from "../sumdb-error.ts";
import { fullWidth, type Tile } from "./tile.ts";

const pattern =
  /^tile\/(?<height>\d+)\/(?<level>\d+|data)\/(?<index>(?:x\d{3}\/){0,6}\d{3})(?:\.p\/(?<width>\d+))?$/;
const heightLimit = 30;
const levelLimit = 64;

/**
 * Where a tile is found below the log's address: `tile/8/0/x001/x234/067.p/17`, that is height, level, index in groups
 * of three digits and, when it is not full, width.
 */
export function formatTilePath({ height, level, index, width }: Tile): string {
  const digits = index.toString();
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, "0");
  const place = padded.replaceAll(/\d{3}(?=\d)/g, "x$&/");
  const partial = width === fullWidth(height) ? "" : `.p/${width}`;
  return `tile/${height}/${level}/${place}${partial}`;
}

/** Reads a tile's path; only the one spelling that `formatTilePath` gives is right. Throws `malformed-tile-path`. */
export function parseTilePath(path: string): Tile {
  const parts = pattern.exec(path)?.groups;
  if (parts === undefined) throw malformed(path);
  const height = Number(parts.height);
  const level: Tile["level"] = parts.level === "data" ? "data" : Number(parts.level);
  if (height < 1 || height > heightLimit || (level !== "data" && level > levelLimit)) throw malformed(path);
  const width = parts.width === undefined ? fullWidth(height) : Number(parts.width);
  const tile = { height, level, index: BigInt(parts.index?.replaceAll(/[x/]/g, "") ?? ""), width };
  const inRange = width >= 1 && width <= fullWidth(height);
  if (!inRange || formatTilePath(tile) !== path) throw malformed(path);
  return tile;
}

const malformed = (path: string) => new SumdbError("malformed-tile-path", `not a tile's path: ${path}`);
