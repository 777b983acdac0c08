import { z } from "zod";

const environmentSchema = z.object({
  PORT: z.coerce.number("must be a port number").int().min(1).max(65_535).default(8_080),
  HOST: z.string().default("localhost"),
  HELIOGRAPH_DATA: z.string().optional(),
});

/** How the demonstration is set up. */
export type Config = {
  /** Where its site is found. */
  address: string;
  port: number;
  /** Where it keeps what it makes; a temporary directory when undefined. */
  directory: string | undefined;
  /** What the programs that it starts get of the environment. */
  environment: NodeJS.ProcessEnv;
};

/** Reads the environment; an empty variable counts as absent. Throws a `ZodError`. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const { PORT, HOST, HELIOGRAPH_DATA } = environmentSchema.parse(present);
  return {
    address: `http://${HOST}:${PORT}`,
    port: PORT,
    directory: HELIOGRAPH_DATA,
    environment,
  };
}
