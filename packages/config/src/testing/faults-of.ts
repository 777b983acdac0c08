import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { readConfig } from "../config.ts";
import { FaultyConfiguration } from "../fault.ts";

/** A folder of the test's own, with a configuration file if there is to be one. */
export function folderWith(yaml?: string): string {
  const folder = mkdtempSync(join(tmpdir(), "heliograph-config-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  if (yaml !== undefined) writeFileSync(join(folder, "heliograph.yaml"), yaml);
  return folder;
}

/** What is wrong with a configuration, a line a fault. */
export function faultsOf(variables: Record<string, string>, yaml?: string): string[] {
  try {
    readConfig(variables, folderWith(yaml));
  } catch (error) {
    if (error instanceof FaultyConfiguration) {
      return error.faults.map(({ where, message }) => `${where}: ${message}`);
    }
    throw error;
  }
  return [];
}
