import { z } from "zod";
import type { CheckCase, Vectors } from "./vectors.ts";

/** The fields of every vector file that say what the file is. */
const headSchema = z.looseObject({
  formatVersion: z.literal(1),
  kind: z.string(),
  description: z.string().optional(),
  producedBy: z.string().optional(),
});

/** A list of cases as a file holds it, with the check that each of them must pass. */
export type OpenList = { name: string; cases: readonly unknown[]; check: CheckCase };

/**
 * Reads a vector file. Throws an error that says what is wrong with it: not JSON, another format version,
 * a kind, field or list that we do not know, a list without cases, or no list at all.
 */
export function openFile(text: string, kinds: ReadonlyMap<string, Vectors>): OpenList[] {
  const file = headSchema.safeParse(JSON.parse(text));
  if (!file.success) throw new Error(z.prettifyError(file.error));
  const { formatVersion: _, kind, description: __, producedBy: ___, ...fields } = file.data;
  const vectors = kinds.get(kind);
  if (vectors === undefined) throw new Error(`unknown kind ${JSON.stringify(kind)}`);
  const checks = vectors.open(file.data);
  const lists = Object.entries(fields)
    .filter(([name]) => checks.has(name) || !vectors.sharedFields.includes(name))
    .concat(nestedLists(fields, checks))
    .map(([name, cases]) => openList(name, cases, checks.get(name)));
  if (lists.length === 0) throw new Error(`no list of cases`);
  return lists;
}

/** The lists that lie within another field, which their names say: `tree.records`. */
function nestedLists(fields: Readonly<Record<string, unknown>>, checks: ReadonlyMap<string, CheckCase>) {
  const nested = [...checks.keys()].filter((name) => name.includes("."));
  return nested.map((name): [string, unknown] => {
    const [outer = "", inner = ""] = name.split(".");
    return [name, z.looseObject({}).parse(fields[outer])[inner]];
  });
}

function openList(name: string, cases: unknown, check: CheckCase | undefined): OpenList {
  if (check === undefined) throw new Error(`unknown list ${JSON.stringify(name)}`);
  if (!Array.isArray(cases)) throw new Error(`${name} is not a list`);
  if (cases.length === 0) throw new Error(`the list ${name} is empty`);
  return { name, cases, check };
}

/** Runs the cases of a list, one after the other; the result says which of them failed, and how. */
export async function runList({ name, cases, check }: OpenList): Promise<string[]> {
  const faults: string[] = [];
  for (const [index, one] of cases.entries()) {
    try {
      await check(one);
    } catch (error) {
      faults.push(`${name}[${index}]: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return faults;
}
