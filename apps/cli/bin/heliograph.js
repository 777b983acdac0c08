#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The program runs as it is written, which Node understands from this version on; an older one hands over to the workspace's own. */
const oldestNode = 24;

if (Number.parseInt(process.versions.node, 10) >= oldestNode) {
  await import("../src/main.ts");
} else {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  const { error, status } = spawnSync(ownNode(), [main, ...process.argv.slice(2)], { stdio: "inherit" });
  if (error !== undefined) console.error(`heliograph: cannot run: ${error.message}`);
  process.exitCode = status ?? 2;
}

function ownNode() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("node/package.json")), "bin/node");
  } catch {
    console.error(`heliograph: needs Node ${oldestNode} or newer, or an installed workspace (npm install)`);
    process.exit(2);
  }
}
