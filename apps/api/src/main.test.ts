import { expect, it } from "vitest";
import { runServer } from "./testing/run-server.ts";

it("a wrong configuration is told whole, and ends the server with 78", async () => {
  const { end } = await runServer({
    PORT: "x",
    DATABASE_URL: "mysql://u:hunter2@h/d",
    HELIOGRAPH_ROLES: "cook",
  });
  const { code, errors } = await end;
  expect(code).toBe(78);
  expect(errors.trim().split("\n")).toEqual([
    "heliograph: the configuration has faults:",
    "  PORT: must be a port number",
    "  DATABASE_URL: must be a postgres:// address",
    "  HELIOGRAPH_ROLES: must be a list of web, watchdog",
  ]);
});

it("an unreachable database is told in one line, without its password", async () => {
  const { end } = await runServer({ DATABASE_URL: "postgres://u:hunter2@127.0.0.1:1/d" });
  const { code, errors } = await end;
  expect(code).toBe(1);
  expect(errors.trim()).toMatch(/^heliograph: no database at 127\.0\.0\.1:1: [^\n]+$/);
  expect(errors).not.toContain("hunter2");
});
