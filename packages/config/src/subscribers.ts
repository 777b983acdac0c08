import { mailServerSettings, type MailServerSettings } from "@heliograph/notifiers";
import { z } from "zod";
import type { Variables } from "./environment.ts";
import { settingsWithReferences } from "./reference.ts";
import { privateTarget } from "./site-values.ts";

/** The server that mail to subscribers goes through, set up as a channel of the kind `email` is, but for whom it is to. */
const mailServerSchema = (variables: Variables) =>
  z.looseObject({}).transform((own, context): MailServerSettings => {
    const settings = settingsWithReferences(own, variables, context);
    if (context.issues.length > 0) return z.NEVER;
    const parsed = mailServerSettings.safeParse(settings);
    if (parsed.success) return parsed.data;
    context.issues.push(...parsed.error.issues.map((issue) => ({ ...issue, input: undefined })));
    return z.NEVER;
  });

/** In which ways anybody may subscribe to what happens, beside the feeds. */
export const subscribersSchema = (variables: Variables) =>
  z
    .strictObject({
      webhooks: z.boolean().default(true),
      /** Only where it says how mail is sent. */
      email: mailServerSchema(variables).optional(),
      /** So many in all. */
      most: z.int().min(1).max(10_000).default(1_000),
      /** Receivers of subscribers within our own network: of what mirrors may reach, subscribers may nothing. */
      allowed_private_targets: z.array(privateTarget).max(100).default([]),
    })
    .prefault({});
