import alertmanagerWebhook from "./cases/alertmanager-webhook.ts";
import alertmanager from "./cases/alertmanager.ts";
import dingtalk from "./cases/dingtalk.ts";
import discord from "./cases/discord.ts";
import feishu from "./cases/feishu.ts";
import googleChat from "./cases/google-chat.ts";
import mattermost from "./cases/mattermost.ts";
import ntfy from "./cases/ntfy.ts";
import pagerduty from "./cases/pagerduty.ts";
import slack from "./cases/slack.ts";
import teams from "./cases/teams.ts";
import telegram from "./cases/telegram.ts";
import webhook from "./cases/webhook.ts";
import wecom from "./cases/wecom.ts";

/** The cases of every kind that is asked over HTTP: the files of the folder `cases`. */
export const allCases = [
  feishu,
  dingtalk,
  wecom,
  ntfy,
  pagerduty,
  webhook,
  alertmanager,
  alertmanagerWebhook,
  slack,
  discord,
  teams,
  telegram,
  mattermost,
  googleChat,
];
