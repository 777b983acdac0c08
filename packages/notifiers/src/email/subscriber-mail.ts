import { anyOwn, type AnyNotifier } from "../any-notifier.ts";
import email from "../kinds/email.ts";
import { subscriberMailSettings } from "./settings.ts";

/** Mail to somebody who asked for it, with the way out of that; no channel of a configuration is of this kind. */
export const subscriberMail: AnyNotifier = anyOwn({ ...email, settings: subscriberMailSettings });
