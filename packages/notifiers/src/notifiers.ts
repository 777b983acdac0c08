import { anyHttp, anyOwn, type AnyNotifier } from "./any-notifier.ts";
import alertmanagerWebhook from "./kinds/alertmanager-webhook.ts";
import alertmanager from "./kinds/alertmanager.ts";
import dingtalk from "./kinds/dingtalk.ts";
import discord from "./kinds/discord.ts";
import email from "./kinds/email.ts";
import feishu from "./kinds/feishu.ts";
import googleChat from "./kinds/google-chat.ts";
import mattermost from "./kinds/mattermost.ts";
import ntfy from "./kinds/ntfy.ts";
import pagerduty from "./kinds/pagerduty.ts";
import slack from "./kinds/slack.ts";
import teams from "./kinds/teams.ts";
import telegram from "./kinds/telegram.ts";
import webhook from "./kinds/webhook.ts";
import wecom from "./kinds/wecom.ts";

/** Every notifier: the files of the folder `kinds`, in the order in which they are offered. */
export const notifiers: readonly AnyNotifier[] = [
  anyHttp(feishu),
  anyHttp(dingtalk),
  anyHttp(wecom),
  anyHttp(slack),
  anyHttp(discord),
  anyHttp(teams),
  anyHttp(telegram),
  anyHttp(mattermost),
  anyHttp(googleChat),
  anyHttp(ntfy),
  anyHttp(pagerduty),
  anyHttp(alertmanager),
  anyHttp(alertmanagerWebhook),
  anyHttp(webhook),
  anyOwn(email),
];

/** The notifier of a kind, as `heliograph.yaml` spells it; undefined where there is none. */
export const notifierOf = (kind: string) => notifiers.find((notifier) => notifier.kind === kind);
