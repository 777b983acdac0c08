import type { OpenAPIHono } from "@hono/zod-openapi";
import { eventSchemas } from "@heliograph/notifiers";
import { z } from "zod";
import type { Env } from "./context.ts";

const description =
  "Signed by Standard Webhooks 1.0: `webhook-signature` holds `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64, once for each " +
  "secret while they change; or `v1a,` and an Ed25519 signature. Refuse what is more than 5 minutes off your clock, and take each " +
  "`webhook-id` once: an attempt whose answer was lost is made again under the same one. Ignore fields that you don't know.";

const headers = z.object({
  "webhook-id": z.string().meta({ description: "The same over all attempts." }),
  "webhook-timestamp": z.string().meta({ description: "When this attempt was made, in Unix seconds." }),
  "webhook-signature": z.string(),
});

/** The events that channels of the kind `webhook` are told. */
export function describeWebhooks({ openAPIRegistry }: OpenAPIHono<Env>): void {
  for (const [type, schema] of Object.entries(eventSchemas)) {
    openAPIRegistry.registerWebhook({
      method: "post",
      path: type,
      tags: ["Webhooks"],
      summary: schema.description ?? type,
      description,
      request: { headers, body: { required: true, content: { "application/json": { schema } } } },
      responses: {
        "2XX": { description: "Taken." },
        410: { description: "Nothing more is wanted: the channel is switched off." },
        default: {
          description: "Tried again for a day, later where `Retry-After` says so; not so after other 4xx.",
        },
      },
    });
  }
}
