import { z } from "zod";
import { settingsSchema } from "./site.ts";

/** The JSON Schema of `heliograph.yaml`, for editors. Any text may also be a reference such as `${NAME}`. */
export function siteJsonSchema(): object {
  return z.toJSONSchema(settingsSchema({}), {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      delete jsonSchema.format;
      delete jsonSchema.pattern;
    },
  });
}
