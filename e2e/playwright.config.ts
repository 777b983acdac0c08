import { defineConfig } from "@playwright/test";

/** Drives the running product in a real browser: one server with its prober and fake mirrors for all tests. */
export default defineConfig({
  testDir: "tests",
  outputDir: "../test-results",
  workers: 1,
  timeout: 60_000,
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
