import type { PartMessages } from "./messages.ts";

/** How a route of alerts is explained to whoever wrote it, in simplified Chinese. */
const zhCNRoutes: PartMessages["routes"] = {
  route: {
    tells: {
      degraded: "向 {{channels}} 通知 {{mirrors}} 的{{causes}}。",
      partial: "向 {{channels}} 通知 {{mirrors}} 的{{causes}}，限部分中断及以上级别。",
      down: "向 {{channels}} 通知 {{mirrors}} 的{{causes}}，限中断及以上级别。",
      critical: "向 {{channels}} 通知 {{mirrors}} 的{{causes}}，限严重级别。",
    },
    anything: "所有事件",
    anyMirror: "任何镜像",
    vantages: "{{vantages}} 均未观测到的事件不通知。",
    hold: "持续 {{duration}} 后才通知。",
    quiet: "{{from}} 至 {{until}}（{{zone}}）只发送严重级别的通知，其余推迟发送。",
    gather: "第一条通知等待 {{duration}}，以便合并为一条消息。",
    remind: "无人确认时，每 {{duration}} 再次提醒。",
    escalation: "{{duration}} 后仍无人确认时，同时通知 {{channels}}。",
    fired_other: "过去 7 天内会触发 {{count}} 次。",
    cause: {
      availability: "中断",
      hash_mismatch: "哈希不符",
      content_differs: "内容不一致",
      archive_invalid: "压缩包无效",
      content_invalid: "内容错误",
      info_differs: ".info 不一致",
      log_forked: "日志分叉",
      log_inconsistent: "日志自相矛盾",
      log_bad_signature: "日志签名无效",
      log_stale: "日志过时",
      freshness: "同步迟缓",
      frozen: "停滞",
      version_vanished: "版本消失",
      backend_disagreement: "答案不一致",
      conformance: "违反规则",
      certificate_expiring: "证书即将到期",
      certificate_disagreement: "证书不一致",
      shared_outage: "大面积中断",
      vantage_offline: "观测点失联",
      vantage_cut_off: "观测点断网",
      vantage_doubted: "观测点存疑",
      monitoring_impaired: "监控能力不足",
      channel_dead: "通知渠道失效",
      alerts_stuck: "告警积压",
    },
  },
};

export default zhCNRoutes;
