import { z } from "zod";

/** What is kept, encrypted, of a mailbox: every mail to it says how to leave. */
export const mailboxSchema = z.object({ address: z.string(), token: z.string() });

/** What is kept, encrypted, of a receiver of webhooks. */
export const receiverSchema = z.object({
  url: z.string(),
  secret: z.string().optional(),
  private_key: z.string().optional(),
});
