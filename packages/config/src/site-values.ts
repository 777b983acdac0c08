import { chainEntrySchema } from "@heliograph/core";
import { checkPath, NameError } from "@heliograph/goproxy";
import { GoproxyError, parseGoproxy, withoutPassword } from "@heliograph/goproxy/chain";
import { parseAllowedTarget } from "@heliograph/outbound";
import { parseVerifierKey } from "@heliograph/sumdb";
import { z } from "zod";
import type { Variables } from "./environment.ts";
import { referringText } from "./reference.ts";

/** A CIDR with the ports that are open on it: `10.0.0.0/8:8080-8090`, `[fd00::]/8:443`. Kept as text, for it goes to the prober. */
export const privateTarget = z.string().superRefine((text, context) => {
  try {
    parseAllowedTarget(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: error instanceof Error ? error.message : String(error) });
  }
});

/** The key of a checksum database as GOSUMDB takes it: `<name>+<hash>+<key>`. */
export const verifierKey = z.string().superRefine((text, context) => {
  try {
    parseVerifierKey(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: error instanceof Error ? error.message : String(error) });
  }
});

/** Whether a text can be the path of a module. */
export function isModulePath(text: string): boolean {
  try {
    checkPath(text);
    return true;
  } catch (error) {
    if (error instanceof NameError) return false;
    throw error;
  }
}

/** A GOPROXY value that the go command takes; who reads the pages reads it, so it holds no password. */
const goproxySchema = chainEntrySchema.shape.goproxy.superRefine((text, context) => {
  try {
    if (parseGoproxy(text).every(({ source }) => withoutPassword(source) === source)) return;
    context.addIssue({ code: "custom", message: "holds a user name or password" });
  } catch (error) {
    if (!(error instanceof GoproxyError)) throw error;
    context.addIssue({ code: "custom", message: error.message });
  }
});

/** Words that stand where the slug of a chain stands in addresses. */
const takenSlugs = new Set(["recommended", "replay"]);

/** A chain as an operator may name it. */
export const chainSchema = chainEntrySchema.extend({
  slug: chainEntrySchema.shape.slug.refine((slug) => !takenSlugs.has(slug), "is a word of ours"),
  goproxy: goproxySchema,
});

/** A secret: written out, or what stands for it. */
export const tokenSchema = (variables: Variables) =>
  referringText(variables).pipe(
    z.string().regex(/^[\x21-\x7e]{32,256}$/, "must be 32 to 256 visible ASCII characters"),
  );
