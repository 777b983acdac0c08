import type { Settings } from "../config.ts";
import { heliograph } from "../heliograph.ts";

/** What may be reached in tests: loopback. */
export const here = ["--allow-private", "127.0.0.0/8:1024-65535"];

/** Runs `heliograph` with these arguments, watched by nobody. */
export const call = (...args: string[]) => callIn({}, ...args);

/** The same, watched by somebody or where the environment says something. */
export async function callIn(
  {
    watched = false,
    privatePatterns = "",
    unproxiedPatterns = "",
    server = "",
    token = "",
    variables = {},
  }: { watched?: boolean } & Partial<Settings>,
  ...args: string[]
) {
  const written = { out: "", err: "" };
  const terminal = {
    out: (text: string) => {
      written.out += text;
    },
    err: (text: string) => {
      written.err += text;
    },
    watched,
    columns: 100,
  };
  const exitCode = await heliograph(args, terminal, {
    privatePatterns,
    unproxiedPatterns,
    server,
    token,
    variables,
  });
  return { exitCode, ...written };
}
