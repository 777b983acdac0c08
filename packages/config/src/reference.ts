import { readFileSync, statSync } from "node:fs";
import { z } from "zod";
import type { Variables } from "./environment.ts";

/** `${NAME}` and `${file:/run/secrets/x}` */
const references = /\$\{(?:file:([^}]+)|([A-Za-z_][A-Za-z0-9_]*))\}/g;

const largestFileBytes = 65_536;

/** Thrown for a reference that leads nowhere, in words for whoever wrote it. */
class DeadReference extends Error {}

/** A text in which `${NAME}` stands for an environment variable and `${file:PATH}` for what a file holds. */
export const referringText = (variables: Variables) =>
  z.string().transform((text, context) => revealed(text, variables, context) ?? z.NEVER);

/** A value with what its texts refer to, however deep they are; every dead reference is an issue at its path. */
export function withReferences(
  value: unknown,
  variables: Variables,
  context: z.RefinementCtx,
  path: PropertyKey[] = [],
): unknown {
  if (typeof value === "string") return revealed(value, variables, context, path);
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => withReferences(item, variables, context, [...path, index]));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      withReferences(item, variables, context, [...path, key]),
    ]),
  );
}

function revealed(
  text: string,
  variables: Variables,
  context: z.RefinementCtx,
  path: PropertyKey[] = [],
): string | undefined {
  try {
    return text.replaceAll(references, (_, file: string | undefined, name: string) =>
      file === undefined ? variableOf(name, variables) : contentOf(file),
    );
  } catch (error) {
    if (!(error instanceof DeadReference)) throw error;
    context.addIssue({ code: "custom", path, message: error.message });
    return undefined;
  }
}

function variableOf(name: string, variables: Variables): string {
  const value = variables[name] ?? "";
  if (value === "") throw new DeadReference(`the environment has no ${name}`);
  return value;
}

/** What a file holds, but for the line's end that editors put there. */
function contentOf(file: string): string {
  try {
    if (statSync(file).size > largestFileBytes) throw new DeadReference(`${file} is larger than 64 KiB`);
    return readFileSync(file, "utf8").replace(/\r?\n$/, "");
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new DeadReference(`${file} cannot be read (${String(error.code)})`, { cause: error });
  }
}
