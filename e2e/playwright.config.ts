import { defineConfig } from "@playwright/test";

/** Drives the running product in a real browser: one server with its prober and fake mirrors for all tests. */
export default defineConfig({
  testDir: "tests",
  outputDir: "../test-results",
  // Most of the time tests wait for clocks of the product; each worker has a product of its own.
  workers: 2,
  // What the product does, it does by clocks of its own; how soon a page shows it depends on the machine, and no test is about that.
  timeout: 600_000,
  expect: { timeout: 180_000 },
  reporter: "list",
  use: {
    launchOptions: {
      ...(process.env["HELIOGRAPH_CHROMIUM"] ? { executablePath: process.env["HELIOGRAPH_CHROMIUM"] } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
    timezoneId: "Asia/Shanghai",
    locale: "en-GB",
  },
});
