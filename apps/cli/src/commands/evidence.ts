import { readFile } from "node:fs/promises";
import type { ParseArgsOptionsConfig } from "node:util";
import { shown } from "@heliograph/core";
import { checkBundle } from "@heliograph/evidence";
import { SumdbError } from "@heliograph/sumdb";
import { exitCodes, UsageError, type Command, type Terminal } from "../command.ts";
import { describe, onlyArgument, readOptions } from "../options.ts";

const usage = `Proves a bundle of evidence again, from nothing but its bytes and a public key.

Usage: heliograph evidence <bundle.tar> --key KEY

  --key KEY   the verifier key of the checksum database, as GOSUMDB takes it
  --help      this text

Says sentence by sentence what follows from the bundle, and what rests on somebody's word.

Exit status: 0 when its finding is proved, 1 when it is not, 2 for a wrong call.
`;

const options = { key: { type: "string" } } satisfies ParseArgsOptionsConfig;

export const evidence: Command = {
  name: "evidence",
  summary: "prove a bundle of evidence again",
  usage,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const path = onlyArgument(positionals, "bundle");
  if (values.key === undefined) throw new UsageError("--key names the key that it is proved with");
  const { proved, findings } = await check(await readBundleFile(path), values.key);
  for (const sentence of findings) terminal.out(`${shown(sentence)}\n`);
  terminal.out(proved ? "\nThe finding is proved.\n" : "\nThe finding is not proved.\n");
  return proved ? exitCodes.ok : exitCodes.failed;
}

async function readBundleFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(describe(error), { cause: error });
  }
}

async function check(tar: Buffer, key: string) {
  try {
    return await checkBundle(tar, key);
  } catch (error) {
    if (!(error instanceof SumdbError)) throw error;
    throw new UsageError(`--key: ${error.message}: ${key}`, { cause: error });
  }
}
