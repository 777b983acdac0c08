import type { z } from "zod";

/** What an answer says in JSON; undefined where it is none, cut off, or of another shape. */
export function parseBody<Said>(schema: z.ZodType<Said>, body: string): Said | undefined {
  try {
    return schema.safeParse(JSON.parse(body)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
