import type { Notice } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import type { Outbound } from "@heliograph/outbound";
import type { z } from "zod";
import type { Reply } from "./reply.ts";
import type { Sent, Verdict } from "./result.ts";
import type { Wordings } from "./wording/wording.ts";

/** A notice on its way to one channel. */
export type Message = {
  /** The delivery's: the same over all attempts. */
  id: string;
  notice: Notice;
  wordings: Wordings;
};

/** What an attempt is given besides. */
export type Moment = {
  /** Epoch milliseconds. */
  now: number;
  /** What is left of the text's room: 1, or 0.5 after it was too long. */
  room: number;
  /** Without markup, after the markup was refused. */
  isPlain: boolean;
  /** Where the destination has said that it is now. */
  movedTo?: string;
};

/** What is sent. `body` goes out byte for byte. */
export type Request = {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
};

/** How much a destination takes: `burst` at once, then one every `everyMs`; little in the rush at each half hour, where it has one. */
export type Budget = { burst: number; everyMs: number; hasRush?: true };

type Described<Settings> = {
  /** As `heliograph.yaml` spells it. */
  kind: string;
  title: Record<Locale, string>;
  /** What its channels are set up with, beside name and language. */
  settings: z.ZodType<Settings>;
  /** Those of the settings that are secret: addresses that let anybody send are. */
  secrets: readonly (keyof Settings & string)[];
  /** Settings as a set-up screen shows them; made up. */
  example: Settings;
  budget: Budget;
  /** `state` where the receiver keeps an alert open until it is told that it is over: it is told of every end. */
  keeps: "messages" | "state";
  /** Every event by itself, for as long as a day; else the newest state alone is sent after an hour. */
  isEventful: boolean;
  /** Whether an address that was pasted is one of this kind. */
  recognises: (url: URL) => boolean;
};

/** What a receiver is told again and again because it forgets: everything that is open, at once. */
export type Refresh<Settings> = {
  everyMs: number;
  requests: (
    settings: Settings,
    open: readonly [Message, ...Message[]],
    moment: Moment,
  ) => readonly [Request, ...Request[]];
};

/** A destination that is asked over HTTP. */
export type HttpNotifier<Settings> = Described<Settings> & {
  /** What tells a message: mostly one request, sent in order as long as each is taken. */
  requests: (settings: Settings, message: Message, moment: Moment) => readonly [Request, ...Request[]];
  refresh?: Refresh<Settings>;
  /** What an answer means; what gave none is judged by others. */
  read: (reply: Reply) => Verdict;
};

/** A destination with a protocol of its own. */
export type OwnNotifier<Settings> = Described<Settings> & {
  /** Sends and judges; gives up when the signal says so. */
  send: (
    settings: Settings,
    message: Message,
    moment: Moment,
    means: { outbound: Outbound; signal: AbortSignal },
  ) => Promise<Verdict & Sent>;
};

/** One kind of destination. */
export type Notifier<Settings> = HttpNotifier<Settings> | OwnNotifier<Settings>;

/** Declares a notifier; a file in `kinds` exports it as its default, and `notifiers.ts` lists it. */
export const defineNotifier = <Settings>(notifier: HttpNotifier<Settings>) => notifier;
