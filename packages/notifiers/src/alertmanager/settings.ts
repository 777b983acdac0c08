import { z } from "zod";

/** How a server of one's own is reached; the schema's type is that of the settings as well. */
export const ownServer = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: "is no http or https address" }),
  /** The value of the header of that name: `Bearer …` or `Basic …`. */
  authorization: z
    .string()
    .regex(/^[\x20-\x7E]+$/, "must be one line of ASCII")
    .optional(),
});

/** The header lines that go with a body in JSON. */
export const headersOf = ({ authorization }: z.infer<typeof ownServer>) => ({
  "content-type": "application/json; charset=utf-8",
  ...(authorization !== undefined && { authorization }),
});
