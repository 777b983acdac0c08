export type { AnyNotifier, AnySettings } from "./any-notifier.ts";
export { mailServerSettings, type MailServerSettings } from "./email/settings.ts";
export { subscriberMail } from "./email/subscriber-mail.ts";
export type { Budget, HttpNotifier, Message, Moment, Notifier, OwnNotifier, Request } from "./notifier.ts";
export { notifierOf, notifiers } from "./notifiers.ts";
export type { Reply } from "./reply.ts";
export {
  hints,
  type FinalVerdict,
  type Hint,
  type Remake,
  type Result,
  type Sent,
  type Verdict,
} from "./result.ts";
export { sendMessage, sendRefresh, type Attempt } from "./send.ts";
export { challengeReceiver } from "./webhook/challenge.ts";
export { eventsOf } from "./webhook/event-of.ts";
export { eventSchemas } from "./webhook/event.ts";
export { newPrivateKey, newSharedSecret, publicKeyOf } from "./webhook/signing-keys.ts";
export { linesOf } from "./wording/lines.ts";
export { wordConfirmation } from "./wording/word-confirmation.ts";
export { wordNotice, type Sender } from "./wording/word-notice.ts";
export type { Fact, List, Wording, Wordings } from "./wording/wording.ts";
