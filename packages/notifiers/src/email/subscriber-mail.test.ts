import { loopbackOutbound } from "@heliograph/outbound/testing";
import { expect, it, onTestFinished } from "vitest";
import { anyOwn } from "../any-notifier.ts";
import email from "../kinds/email.ts";
import type { Message } from "../notifier.ts";
import { sendMessage } from "../send.ts";
import { startMailServer } from "../testing/mail-server.ts";
import { sampleMessage } from "../testing/sample-message.ts";
import { sampleNotices } from "../testing/sample-notices.ts";
import { wordConfirmation } from "../wording/word-confirmation.ts";
import { subscriberMail } from "./subscriber-mail.ts";

const leave = "https://status.example.com/en/subscription?token=abc_-1";

/** Sends a mail to a subscriber; returns it as its server took it, with folded lines in one. */
async function mailed(message: Message, wanted: { to?: string[]; unsubscribe?: string } = {}) {
  const server = await startMailServer();
  onTestFinished(() => server.close());
  const { notifier, settings } =
    wanted.unsubscribe === undefined
      ? { notifier: anyOwn(email), settings: {} }
      : { notifier: subscriberMail, settings: { unsubscribe: wanted.unsubscribe } };
  const attempt = await sendMessage({
    outbound: loopbackOutbound(),
    notifier,
    settings: {
      ...email.example,
      host: "localhost",
      user: "me",
      port: server.port,
      ca: server.ca,
      to: wanted.to ?? ["reader@example.com"],
      ...settings,
    },
    message,
    now: Date.parse(sampleNotices.opened.at),
    signal: new AbortController().signal,
  });
  const source = server.taken[0]?.source ?? "";
  const end = source.indexOf("\r\n\r\n");
  return {
    attempt,
    to: server.taken[0]?.to,
    head: source
      .slice(0, end)
      .replaceAll(/\r\n[ \t]+/g, " ")
      .split("\r\n"),
    body: source.slice(end).replaceAll("=\r\n", "").replaceAll("=3D", "="),
  };
}

it("has the way out in its head, for a button of the mail program", async () => {
  const { attempt, head } = await mailed(await sampleMessage(sampleNotices.opened, "en"), {
    unsubscribe: leave,
  });
  expect(attempt).toMatchObject({ kind: "delivered" });
  expect(head).toContain(`List-Unsubscribe: <${leave}>`);
  expect(head).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
});

it("has the way out at its end, in text and in HTML", async () => {
  const { body } = await mailed(await sampleMessage(sampleNotices.opened, "en"), { unsubscribe: leave });
  expect(body).toContain(`Change or end this subscription\r\n${leave}`);
  expect(body).toContain(`<a href="${leave}"`);
});

it("a channel's mail has none", async () => {
  const { head, body } = await mailed(await sampleMessage(sampleNotices.opened, "en"));
  expect(head.join("\n")).not.toMatch(/unsubscribe/i);
  expect(body).not.toContain("subscription");
});

it("a confirmation tells whose it is, and a site's name is no line of the head", async () => {
  const sender = { siteName: "Go\r\nBcc: victim@example.com", baseUrl: "https://x.example", shortId: "1" };
  const wording = await wordConfirmation(leave, "en", sender);
  const message = await sampleMessage(sampleNotices.test, "en");
  const { head, to, body } = await mailed({ ...message, wordings: [wording] });
  expect(to).toEqual(["reader@example.com"]);
  expect(head.filter((line) => /^bcc/i.test(line))).toEqual([]);
  expect(body).toContain(`Confirm the subscription: ${leave}`);
});

it.each(["a@example.com\r\nBcc: b@example.com", "a@example.com, b@example.com", "A <a@example.com>", "a@b"])(
  "%j is no address of one mailbox",
  (address) => {
    expect(email.settings.safeParse({ ...email.example, to: [address] }).success).toBe(false);
  },
);
