import { defineConfig } from "vitest/config";

const unit = ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.{ts,tsx}"];
const database = ["packages/db/src/**/*.db.test.ts", "apps/*/src/**/*.db.test.ts"];

/** `unit` needs nothing; `embedded` and `external` run the same database tests on the two kinds of server; `go` needs the go command. */
export default defineConfig({
  test: {
    maxWorkers: "100%",
    // How long things take says something of the machine alone: a test that waits for too long hangs.
    testTimeout: 900_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: unit,
          exclude: ["**/*.db.test.ts", "**/*.embedded.test.ts", "**/*.go.test.ts", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "embedded",
          include: [...database, "packages/db/src/**/*.embedded.test.ts", "apps/*/src/**/*.embedded.test.ts"],
          globalSetup: "packages/db/src/testing/embedded.setup.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "external",
          include: database,
          globalSetup: "packages/db/src/testing/external.setup.ts",
        },
      },
      { extends: true, test: { name: "go", include: ["packages/**/src/**/*.go.test.ts"] } },
    ],
  },
});
