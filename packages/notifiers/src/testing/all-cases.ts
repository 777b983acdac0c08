import dingtalk from "./cases/dingtalk.ts";
import feishu from "./cases/feishu.ts";
import ntfy from "./cases/ntfy.ts";
import wecom from "./cases/wecom.ts";
import pagerduty from "./cases/pagerduty.ts";
import webhook from "./cases/webhook.ts";
import alertmanager from "./cases/alertmanager.ts";
import alertmanagerWebhook from "./cases/alertmanager-webhook.ts";

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
];
