import { readFileSync, statSync } from "node:fs";
import { z } from "zod";
import type { Variables } from "./environment.ts";

/** `${NAME}` and `${file:/run/secrets/x}` */
const references = /\$\{(?:file:([^}]+)|([A-Za-z_][A-Za-z0-9_]*))\}/g;

const largestFileBytes = 65_536;

/** Thrown for a reference that leads nowhere, in words for whoever wrote it. */
class DeadReference extends Error {}

/** What a file of secrets holds, by its path. */
export const fileText = z.string().transform((file, context) => {
  try {
    return contentOf(file);
  } catch (error) {
    return refuse(error, context);
  }
});

/** A text in which `${NAME}` stands for an environment variable and `${file:PATH}` for what a file holds. */
export const referringText = (variables: Variables) =>
  z.string().transform((text, context) => revealed(text, variables, context));

/** Settings with what their texts refer to, however deep they are; every dead reference is an issue at its path. */
export const settingsWithReferences = (
  settings: Record<string, unknown>,
  variables: Variables,
  context: z.RefinementCtx,
  path: PropertyKey[] = [],
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      withReferences(value, variables, context, [...path, key]),
    ]),
  );

function withReferences(
  value: unknown,
  variables: Variables,
  context: z.RefinementCtx,
  path: PropertyKey[],
): unknown {
  if (typeof value === "string") return revealed(value, variables, context, path);
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => withReferences(item, variables, context, [...path, index]));
  }
  if (typeof value !== "object" || value === null) return value;
  return settingsWithReferences({ ...value }, variables, context, path);
}

function revealed(
  text: string,
  variables: Variables,
  context: z.RefinementCtx,
  path: PropertyKey[] = [],
): string {
  try {
    return text.replaceAll(references, (_, file: string | undefined, name: string) =>
      file === undefined ? variableOf(name, variables) : contentOf(file),
    );
  } catch (error) {
    return refuse(error, context, path);
  }
}

function refuse(error: unknown, context: z.RefinementCtx, path: PropertyKey[] = []): never {
  if (!(error instanceof DeadReference)) throw error;
  context.addIssue({ code: "custom", path, message: error.message });
  return z.NEVER;
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
