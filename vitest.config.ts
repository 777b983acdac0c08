import { defineConfig } from "vitest/config";

const unit = ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.{ts,tsx}"];
const database = ["packages/db/src/**/*.db.test.ts", "apps/*/src/**/*.db.test.ts"];

/** `unit` needs nothing; `embedded` and `external` run the same database tests on the two kinds of server; `go` needs the go command. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: unit,
          exclude: ["**/*.db.test.ts", "**/*.embedded.test.ts", "**/*.go.test.ts", "**/node_modules/**"],
          // Machines here are noisy, and some properties hash a great deal.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "embedded",
          include: [...database, "packages/db/src/**/*.embedded.test.ts", "apps/*/src/**/*.embedded.test.ts"],
          globalSetup: "packages/db/src/testing/embedded.setup.ts",
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "external",
          include: database,
          globalSetup: "packages/db/src/testing/external.setup.ts",
          testTimeout: 120_000,
        },
      },
      { test: { name: "go", include: ["packages/**/src/**/*.go.test.ts"], testTimeout: 120_000 } },
    ],
  },
});
