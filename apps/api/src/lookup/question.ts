import { coordinateSchema } from "@heliograph/core";
import { canonicalVersion, checkPath, checkPathVersion, NameError } from "@heliograph/goproxy";
import { z } from "zod";

/** What is looked up: a module, and a version of it unless whatever is newest is meant. */
export const questionSchema = z
  .object({
    module: coordinateSchema.superRefine((module, context) => {
      const message = brokenRule(() => checkPath(module));
      if (message !== undefined) context.addIssue({ code: "custom", message });
    }),
    version: coordinateSchema.optional(),
  })
  .superRefine(({ module, version }, context) => {
    if (version === undefined) return;
    const message =
      canonicalVersion(version) === version
        ? brokenRule(() => checkPathVersion(module, version))
        : "must be a whole version such as v1.2.3";
    if (message !== undefined) context.addIssue({ code: "custom", path: ["version"], message });
  });

export type Question = z.infer<typeof questionSchema>;

/** The rule that a name breaks, as the go command words it; `undefined` of a sound one. */
function brokenRule(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof NameError) return error.message;
    throw error;
  }
}
