import type { Locale } from "@heliograph/core/messages";

/** A notice in words of one language; all of it plain text, which each notifier escapes in its own way. */
export type Wording = {
  locale: Locale;
  /** `[Down] goproxy.cn — Hash mismatch (3/4 vantages)`: the state first, at most 80 characters. */
  title: string;
  /** One or two sentences: what happened, and what it means. */
  summary: string;
  /** State, mirror, cause, vantages, start with its zone and so on, at most 8, the weightiest first. */
  facts: readonly { label: string; value: string }[];
  /** A line to copy into a shell, and what it does. */
  action: { label: string; command: string } | null;
  /** Where to read on: the incident's page on our own host. */
  link: { label: string; url: string } | null;
  /** Ends every message: the site's name and the short id. */
  footer: string;
};
