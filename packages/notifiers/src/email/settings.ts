import { z } from "zod";

/** How a mail server is reached and in whose name; the schema's type is that of the settings as well. */
export const emailSettings = z.strictObject({
  host: z.string().min(1),
  /** That of mail submission (RFC 6409) when left out. */
  port: z.int().min(1).max(65_535).default(587),
  /** Whether TLS comes first; as the port has it when left out: on 465 (RFC 8314 §3.3). */
  tls: z.enum(["starttls", "implicit"]).optional(),
  user: z.string().min(1).optional(),
  password: z.string().min(1).optional(),
  from: z.email(),
  to: z.array(z.email()).min(1).max(50),
  /** An authority, as PEM, that is trusted besides the known ones. */
  ca: z.string().startsWith("-----BEGIN CERTIFICATE-----", "must be a certificate in PEM").optional(),
});

/** How a mail server is reached and in whose name. */
export type EmailSettings = z.infer<typeof emailSettings>;

/** How a mail server is reached by whoever sends to many, each by himself. */
export const mailServerSettings = emailSettings.omit({ to: true });
export type MailServerSettings = z.infer<typeof mailServerSettings>;

/** Mail to a subscriber: where he says that he wants no more, by hand, or by a button of his mail program (RFC 8058). */
export const subscriberMailSettings = emailSettings.extend({ unsubscribe: z.url() });
type SubscriberMailSettings = z.infer<typeof subscriberMailSettings>;

/** What a mail is written with. */
export type MailSettings = Pick<EmailSettings, "from" | "to"> &
  Partial<Pick<SubscriberMailSettings, "unsubscribe">>;
