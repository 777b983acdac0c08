import MailComposer from "nodemailer/lib/mail-composer";
import type { Message } from "../notifier.ts";
import { linesOf } from "../wording/lines.ts";
import { htmlOf } from "./html.ts";
import type { EmailSettings } from "./settings.ts";

/** Writes a message as mail (RFC 5322), in text and in HTML; all mail about one incident is one thread. */
export function composeMail({ from, to }: EmailSettings, message: Message, now: number): Promise<Buffer> {
  const { id, notice, wordings } = message;
  const domain = from.slice(from.lastIndexOf("@") + 1);
  const thread = notice.incident === null ? undefined : `<incident-${notice.incident.id}@${domain}>`;
  const mail = {
    from,
    to: [...to],
    subject: wordings.map(({ title }) => title).join(" / "),
    date: new Date(now),
    messageId: `<${id}@${domain}>`,
    ...(thread !== undefined && { inReplyTo: thread, references: thread }),
    headers: { "Auto-Submitted": "auto-generated" },
    text: wordings.map((wording) => linesOf(wording).join("\n")).join("\n\n"),
    html: htmlOf(message),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  return new MailComposer(mail).compile().build();
}
