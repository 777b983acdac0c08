import type { Locale } from "@heliograph/core/messages";

/** A notice in words of one language; all of it plain text in one line each, which each notifier escapes in its own way. */
export type Wording = {
  locale: Locale;
  /** `[Down] goproxy.cn — Hash mismatch (3/4 vantages)`: the state first, at most 80 characters. */
  title: string;
  /** One or two sentences: what happened, and what it means. */
  summary: string;
  /** State, mirror, problem, start with its zone, vantages and so on, at most 8, the weightiest first. */
  facts: readonly Fact[];
  /** All that a digest stands for, or all mirrors that are concerned, by what is the matter: nothing of it may be left out. */
  lists: readonly List[];
  /** A line to copy into a shell, and what it does. */
  action: { label: string; command: string } | null;
  /** Where to read on, on our own host. */
  link: { label: string; url: string };
  /** Ends every message: the site's name and the short id. */
  footer: string;
};

/** One fact of a wording. */
export type Fact = { label: string; value: string };

/** What has the same name in every language, of several things at once. */
export type List = { label: string; names: readonly string[] };

/** A message in one language, or in two of which the first leads. */
export type Wordings = readonly [Wording, ...Wording[]];
