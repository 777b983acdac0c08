import type { Rate } from "./limit-rate.ts";

/** How often each may ask for what: an address, or of probers a token. The page for developers tells them. */
export const rates = {
  /** Pages, and the files that come with them. */
  pages: { count: 50, perSeconds: 1 },
  /** What `/api` answers. */
  api: { count: 120, perSeconds: 60 },
  /** Replays that are made for an address; those that are shared are free. */
  replays: { count: 20, perSeconds: 60 },
  /** Subscriptions that an address asks for. */
  subscriptions: { count: 10, perSeconds: 3_600 },
  /** Mails that ask whether somebody wants more, to all mailboxes together. */
  confirmationMails: { count: 60, perSeconds: 3_600 },
  /** How often one receiver is asked whether it wants more. */
  challenges: { count: 10, perSeconds: 3_600 },
  /** What one prober sends and fetches. */
  probers: { count: 240, perSeconds: 60 },
} as const satisfies Record<string, Rate>;
