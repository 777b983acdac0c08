import type { Check } from "../case.ts";

/** The first fixed releases of each line since which tiles of the checksum database are checked whole (CVE-2026-56865). */
const fixedIn: Readonly<Record<number, number>> = { 25: 13, 26: 6 };
const fixedSince = 27;

/** `go1.22.3`, `go version go1.22`, `go-version: "1.22"`, `golang:1.22`: the version of Go that a text names. */
const naming =
  /\bgo(?:lang:|[_-]?version["']?[:=]\s*["']?(?:go)?|version["']?[:=]\s*["']?(?:go)?)?1\.(\d{1,3})(?:\.(\d{1,4}))?\b/i;

/** Versions of Go that believe forged answers of a proxy. */
export const checkGoVersion: Check = ({ lines }) => {
  for (const line of lines) {
    const [named, minor, patch] = (line.length < 2048 && naming.exec(line)) || [];
    if (named === undefined || minor === undefined) continue;
    const isExact = patch !== undefined || Number(minor) < 25;
    if (!isExact || Number(minor) >= fixedSince || Number(patch ?? 0) >= (fixedIn[Number(minor)] ?? Infinity))
      continue;
    return [
      {
        rule: "go-accepts-forged-tiles",
        severity: "danger",
        values: { version: patch === undefined ? `1.${minor}` : `1.${minor}.${patch}` },
        excerpt: line.trim(),
        fix: null,
      },
    ];
  }
  return [];
};
