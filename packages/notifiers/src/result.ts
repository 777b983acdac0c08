/**
 * How one attempt ended. `delivered`: the receiver has it. `accepted`: it was taken, and how that ends nobody tells. `retry`: another
 * attempt may succeed, once the destination has been left alone for `waitMs` where that is named; `most` bounds the attempts where
 * the answer is an unknown one. `remake`: another attempt at once, made differently. `rejected`: this message can never succeed.
 * `refused`: the destination says that it is none; three times in a row disable it. `disabled`: it is none at all.
 */
export type Result =
  | { kind: "delivered" | "accepted" }
  | { kind: "retry"; waitMs?: number; most?: number }
  | { kind: "remake"; how: Remake }
  | { kind: "rejected" | "refused" | "disabled" };

/** What a second attempt does otherwise: half as long, without markup, signed anew, or to the destination that has moved. */
export type Remake = "shorter" | "plain" | "signed anew" | { moved: string };

/** What was told along with a result: codes and a reason of the vendor's, and what its operator can do, by language. */
type Told = {
  /** The vendor's own code, where its answer has one. */
  code?: string;
  /** One sentence in English, without secrets. */
  reason?: string;
  /** The next step for whoever set the channel up. */
  hint?: Hint;
  /** For how long the destination asks to be left alone although it took the message. */
  restMs?: number;
  /** The wait that was named holds for every channel of this kind. */
  isForAll?: true;
};

/** A result with what was told of it. */
export type Verdict = Result & Told;

/** A verdict that stands: nothing is to be made differently any more. */
export type FinalVerdict = Exclude<Result, { kind: "remake" }> & Told;

/** What is known of one sending beside its verdict. */
export type Sent = {
  /** HTTP's, or that of SMTP. */
  status?: number;
  /** How the answer began. */
  excerpt: string;
  /** It went out, and no answer said that nothing came of it: another attempt may be a repeat. */
  isAmbiguous: boolean;
};

/** The next steps that there are; messages have a text for each. */
export const hints = [
  "check_address",
  "check_secret",
  "check_clock",
  "allow_address",
  "set_keyword",
  "look_into_channel",
  "make_workflow",
  "check_recipient",
  "wait",
] as const;
export type Hint = (typeof hints)[number];
