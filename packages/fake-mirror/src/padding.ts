import { createHash } from "node:crypto";
import { longAgo } from "./module.ts";
import type { Make } from "./package-release.ts";
import type { TimedRecord } from "./record-list.ts";

/**
 * Records of modules that nobody serves, so that a log has as many tiles as a real one: half of them are older than
 * anything else, half come right after the releases that do not say when they were published.
 */
export const padding = (count: number): TimedRecord[] =>
  Array.from({ length: count }, (_, at) => {
    const path = `filler.test/module-${at}`;
    return {
      publishedAt: at < count / 2 ? 0 : longAgo,
      name: `${path}@v1.0.0`,
      text: (make) => textOf(path, make),
    };
  });

function textOf(path: string, make: Make): string {
  const hash = createHash("sha256").update(`${path} ${make}`).digest("base64");
  return `${path} v1.0.0 h1:${hash}\n${path} v1.0.0/go.mod h1:${hash}\n`;
}
