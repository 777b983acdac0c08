import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "./config.ts";
import { type Program, startProgram } from "./program.ts";
import { allowedTargets, describeSite } from "./site-file.ts";
import type { Stage } from "./stage.ts";
import { makeVantages } from "./vantages.ts";

/** The product at work: its server and, once that is there, a prober for each vantage. */
export type Company = {
  server: Program;
  /** What makes whoever has it an operator. */
  operatorToken: string;
  startProbers: () => Program[];
};

/** Starts the server on the stage, with everything that it keeps in the directory. */
export function engage(stage: Stage, { address, port, environment }: Config, directory: string): Company {
  const vantages = makeVantages();
  const operatorToken = randomBytes(24).toString("hex");
  const siteFile = join(directory, "heliograph.yaml");
  const authorityFile = join(directory, "authority.pem");
  writeFileSync(siteFile, describeSite(stage, { vantages, operatorToken, now: Date.now() }), { mode: 0o600 });
  writeFileSync(authorityFile, stage.authority);
  const trusting = { ...environment, NODE_EXTRA_CA_CERTS: authorityFile };
  const server = startProgram("apps/api/src/main.ts", {
    ...trusting,
    PORT: port.toString(),
    HELIOGRAPH_CONFIG: siteFile,
    HELIOGRAPH_DATA: join(directory, "server"),
    // The demonstration keeps away from the database that somebody may have set up for real.
    DATABASE_URL: "",
  });
  const startProbers = () =>
    vantages.map(({ slug, token }) =>
      startProgram("apps/prober/src/main.ts", {
        ...trusting,
        HELIOGRAPH_SERVER: address,
        HELIOGRAPH_TOKEN: token,
        HELIOGRAPH_SPOOL: join(directory, "probers", slug),
        HELIOGRAPH_ALLOW_PRIVATE: allowedTargets(stage).join(","),
        HELIOGRAPH_LOG_LEVEL: "warn",
      }),
    );
  return { server, operatorToken, startProbers };
}
