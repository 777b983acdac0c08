/** Why a form was refused: each has a sentence. */
const refusals = ["form", "url", "address", "often", "full", "gone", "challenge"] as const;
export type SubscribeRefusal = (typeof refusals)[number];

/** What the page about subscribing was asked for: a mirror to begin with, and how the form that led here went. */
export type SubscribeAsked = {
  mirror?: string;
  sent?: "email" | "ended";
  refused?: SubscribeRefusal;
};

/** What the page of a subscription was asked for. */
export type SubscriptionAsked = {
  token: string;
  told?: "confirmed" | "changed";
  refused?: SubscribeRefusal;
  /** What a receiver answered in the place of the challenge. */
  status?: number;
};

const oneOf = <Word extends string>(words: readonly Word[], text: string | null): Word | undefined =>
  words.find((word) => word === text);

/** Reads what the address of the page about subscribing asks for. */
export function subscribeIn(search: URLSearchParams): SubscribeAsked {
  const mirror = search.get("mirror");
  const sent = oneOf(["email", "ended"], search.get("sent"));
  const refused = oneOf(refusals, search.get("refused"));
  return {
    ...(mirror !== null && { mirror }),
    ...(sent !== undefined && { sent }),
    ...(refused !== undefined && { refused }),
  };
}

/** Reads what the address of a subscription's page asks for. */
export function subscriptionIn(search: URLSearchParams): SubscriptionAsked {
  const told = oneOf(["confirmed", "changed"], search.get("told"));
  const refused = oneOf(refusals, search.get("refused"));
  const status = /^[1-5]\d\d$/.exec(search.get("status") ?? "")?.[0];
  return {
    token: (search.get("token") ?? "").slice(0, 100),
    ...(told !== undefined && { told }),
    ...(refused !== undefined && { refused }),
    ...(status !== undefined && { status: Number(status) }),
  };
}
