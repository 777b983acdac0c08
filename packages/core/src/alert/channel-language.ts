/** In which language a channel is written to. */
export const channelLanguages = ["en", "zh-CN", "both"] as const;
export type ChannelLanguage = (typeof channelLanguages)[number];
