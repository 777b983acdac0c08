import { seconds } from "@heliograph/core";
import { composeMail } from "../email/compose.ts";
import { emailSettings, type EmailSettings, type MailSettings } from "../email/settings.ts";
import { submitMail } from "../email/submit.ts";
import { verdictOfError, verdictOfTaken } from "../email/verdict.ts";
import type { OwnNotifier } from "../notifier.ts";

/** Longest time that handing a mail over may take in all. */
const deadlineMs = seconds(30);

/** Mail through a server of one's own or a provider's, submitted over TLS (RFC 8314). */
export default {
  kind: "email",
  title: { en: "E-mail", "zh-CN": "电子邮件" },
  settings: emailSettings,
  secrets: ["password"],
  example: {
    host: "smtp.example.com",
    port: 587,
    user: "heliograph",
    password: "made-up-password",
    from: "heliograph@example.com",
    to: ["ops@example.com"],
  },
  budget: { burst: 10, everyMs: seconds(2) },
  keeps: "messages",
  isEventful: false,
  recognises: ({ protocol }) => protocol === "smtp:" || protocol === "smtps:" || protocol === "mailto:",
  async send(settings: EmailSettings & MailSettings, message, { now }, { outbound, signal }) {
    const late = AbortSignal.timeout(deadlineMs);
    const either = AbortSignal.any([signal, late]);
    let hasGoneOut = false;
    const goesOut = () => {
      hasGoneOut = true;
    };
    try {
      const mail = await composeMail(settings, message, now);
      const { host: hostname, port } = settings;
      const socket = await outbound.connect({ hostname, port, signal: either });
      return verdictOfTaken(await submitMail(socket, settings, mail, { signal: either, goesOut }));
    } catch (error) {
      signal.throwIfAborted();
      if (error !== late.reason) return verdictOfError(error, hasGoneOut);
      return { kind: "retry", reason: "the mail server took too long", excerpt: "", isAmbiguous: hasGoneOut };
    }
  },
} satisfies OwnNotifier<EmailSettings>;
