import { randomUUID } from "node:crypto";
import { minutes, type Subscribing } from "@heliograph/core";
import { locales } from "@heliograph/core/messages";
import { notifierOf, sendMessage, wordConfirmation } from "@heliograph/notifiers";
import { testNotice } from "../alerts/test-notice.ts";
import { addressOf } from "./address-of.ts";
import type { DeskServices } from "./desk.ts";

/** So long it may take to hand a mail over. */
const longestMs = minutes(1);

/**
 * Sends the mail that asks whether its reader wants more, while whoever asked for it has his answer already: how long it takes tells
 * nobody anything. One that does not get through is asked for again.
 */
export function askByMail(
  { address, language }: Extract<Subscribing, { kind: "email" }>,
  token: string,
  services: DeskServices,
): void {
  void send({ address, language, token }, services).catch((error: unknown) =>
    services.log.error({ err: error }, "a subscriber could not be asked by mail"),
  );
}

async function send(
  { address, language, token }: { address: string; language: Subscribing["language"]; token: string },
  { means: { subscribers, outbound, siteName, baseUrl }, now, log }: DeskServices,
): Promise<void> {
  const notifier = notifierOf("email");
  if (notifier === undefined) throw new Error("there is no notifier for mail");
  const id = randomUUID();
  const locale = locales.find((each) => each === language) ?? "en";
  const url = addressOf(baseUrl(), language, token);
  const wording = await wordConfirmation(url, locale, {
    siteName,
    baseUrl: baseUrl(),
    shortId: id.slice(0, 8),
  });
  const { kind, reason } = await sendMessage({
    outbound,
    notifier,
    settings: { ...subscribers.mail, to: [address] },
    message: { id, notice: testNotice(now()), wordings: [wording] },
    now: now(),
    signal: AbortSignal.timeout(longestMs),
  });
  if (kind !== "delivered") log.warn({ kind, reason }, "a subscriber could not be asked by mail");
}
