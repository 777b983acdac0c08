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
