import { createVoices } from "@heliograph/core/messages";

export type { Voice } from "@heliograph/core/messages";

/** The voice of notices: what happened, why runs fail, and the rules of cards, on the clock of each language's readers. */
export const voiceIn = createVoices({
  zones: { en: "UTC", "zh-CN": "Asia/Shanghai" },
  parts: ["alert", "history", "overview", "conformance", "cache", "tls"],
});
