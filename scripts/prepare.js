import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { root, run } from "./process.js";

/** npm brings pnpm: nobody needs to have it. */
const pnpm = ["npx", "-y", "pnpm@12.21.0"];

/** Installs what the lock file asks for, unless that has been done. */
export async function install() {
  const inputs = (await filesBelow("")).filter((file) =>
    /(^|\/)(package\.json|pnpm-[a-z]+\.yaml)$/.test(file),
  );
  await once("node_modules/.installed", inputs, [...pnpm, "install", "--frozen-lockfile"]);
}

/** Builds the web application, unless nothing that it is made of has changed. */
export async function build() {
  const inputs = [
    ...(await filesBelow("apps/web")),
    ...(await filesBelow("packages/core")),
    ...(await filesBelow("packages/goproxy")),
    "pnpm-lock.yaml",
  ];
  await once("apps/web/dist/.built", inputs, [...pnpm, "--silent", "build"]);
}

/**
 * Runs a command if its inputs are not those of the last time that it succeeded; the stamp keeps their digest.
 * Ends the process where the command fails.
 */
async function once(stamp, inputs, [command, ...args]) {
  const digest = createHash("sha256");
  for (const file of inputs.toSorted())
    digest
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)));
  const wanted = digest.digest("hex");
  const path = join(root, stamp);
  if (existsSync(path) && readFileSync(path, "utf8") === wanted) return;
  const code = await run(command, args);
  if (code !== 0) {
    console.error(`heliograph: "${[command, ...args].join(" ")}" failed`);
    process.exit(1);
  }
  writeFileSync(path, wanted);
}

/** The files of a folder of the project and of those below it, without what is installed or built. */
async function filesBelow(folder) {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const kept = entries.filter(
    ({ name }) => !name.startsWith(".") && name !== "node_modules" && name !== "dist",
  );
  const nested = await Promise.all(
    kept.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    }),
  );
  return nested.flat();
}
