import MailComposer from "nodemailer/lib/mail-composer";
import type { Message } from "../notifier.ts";
import { linesOf } from "../wording/lines.ts";
import { htmlOf } from "./html.ts";
import { leavingLinks } from "./leaving-links.ts";
import type { MailSettings } from "./settings.ts";

/** Writes a message as mail (RFC 5322), in text and in HTML; all mail about one incident is one thread. */
export async function composeMail(
  { from, to, unsubscribe }: MailSettings,
  message: Message,
  now: number,
): Promise<Buffer> {
  const { id, notice, wordings } = message;
  const domain = from.slice(from.lastIndexOf("@") + 1);
  const thread = notice.incident === null ? undefined : `<incident-${notice.incident.id}@${domain}>`;
  const leaving = unsubscribe === undefined ? [] : await leavingLinks(unsubscribe, wordings);
  const mail = {
    from,
    to: [...to],
    subject: wordings.map(({ title }) => title).join(" / "),
    date: new Date(now),
    messageId: `<${id}@${domain}>`,
    ...(thread !== undefined && { inReplyTo: thread, references: thread }),
    headers: { "Auto-Submitted": "auto-generated", ...(unsubscribe !== undefined && oneClick(unsubscribe)) },
    text: [
      ...wordings.map((wording) => linesOf(wording).join("\n")),
      ...leaving.map(({ label, url }) => `${label}\n${url}`),
    ].join("\n\n"),
    html: htmlOf(message, leaving),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  return new MailComposer(mail).compile().build();
}

/** What mail programs make a button of (RFC 8058): whoever presses it posts to the address. */
const oneClick = (url: string) => ({
  "List-Unsubscribe": `<${url}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});
