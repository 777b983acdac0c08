import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import type { Variables } from "./environment.ts";
import type { Fault } from "./fault.ts";
import { siteSchema, type Site } from "./site.ts";

type Path = readonly (string | number)[];

/** Reads the text of a configuration file; every fault is put into `faults` with its line, column and path. */
export function readSite(
  text: string,
  file: string,
  variables: Variables,
  faults: Fault[],
): Site | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  if (document.errors.length > 0) {
    for (const { pos, message } of document.errors) {
      faults.push({ where: at(pos[0]), message: message.split("\n", 1)[0] ?? message });
    }
    return undefined;
  }
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    // An alias leads nowhere, or a few of them multiply the document beyond measure.
    if (!(error instanceof ReferenceError)) throw error;
    faults.push({ where: at(0), message: error.message });
    return undefined;
  }
  const parsed = siteSchema(variables).safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues.flatMap(plainly)) {
    const where = at(offsetOf(document, path));
    faults.push({ where: path.length === 0 ? where : `${where} ${spell(path)}`, message });
  }
  return undefined;
}

/** One path and message for each thing that an issue complains of. */
function plainly(issue: z.core.$ZodIssue): { path: Path; message: string }[] {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...path, key], message: "there is no such setting" }));
  }
  const closest = issue.code === "invalid_union" ? issue.errors.at(-1) : undefined;
  if (closest !== undefined && closest.length > 0) {
    return closest.flatMap(plainly).map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
  }
  return [{ path, message: issue.message.replace(/.*received undefined$/, "is missing") }];
}

/** Where the deepest existing part of a path begins: the key of a setting, the first character of a list's item. */
function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent: unknown = document.getIn(path.slice(0, depth - 1), true);
    const step = path[depth - 1];
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === step)
      : undefined;
    const node: unknown = pair?.key ?? document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** `mirrors[0].base_url` */
const spell = (path: Path) =>
  path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
