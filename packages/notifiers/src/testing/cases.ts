import { anyHttp, type AnySettings } from "../any-notifier.ts";
import type { HttpNotifier } from "../notifier.ts";
import type { Verdict } from "../result.ts";
import type { FakeAnswer, Received } from "./fake-vendor.ts";

/**
 * How one kind's vendor behaves, written from its own documents and not from our code. A kind has its cases in
 * `cases/<kind>.ts`, as `export default defineCases({ … })`, and a line in `all-cases.ts`; `contract.test.ts` does the rest: golden
 * bodies, every answer over real HTTP, limits, escaping and secrets.
 */
export type VendorCases<Settings> = {
  notifier: HttpNotifier<Settings>;
  /** Settings to try, the example's among them: each optional one at least once. */
  settings: readonly Settings[];
  /** What the vendor answers when it takes a message. */
  success: FakeAnswer;
  /** `status` where the vendor's status alone tells, so that a page of somebody else's with 200 counts as well. */
  judgedBy: "body" | "status";
  /** How a request breaks the vendor's rules, which are those on addresses, headers, shapes, lengths and signatures; undefined when it would be taken. */
  faultOf: (request: Received, settings: Settings, now: number) => string | undefined;
  /** What readers see of a body, as far as plain text goes: what titles, names and facts must be found in. */
  textOf: (body: string) => string;
  /** What else the vendor answers, and what that means. */
  answers: readonly VendorAnswer[];
};

/** An answer, named as the middle of a sentence: "a wrong signature". */
export type VendorAnswer = { title: string; answer: FakeAnswer; means: Verdict };

/** Declares the cases of a kind, and lets them stand among others. */
export const defineCases = <Settings extends AnySettings>(
  cases: VendorCases<Settings>,
): VendorCases<AnySettings> => ({
  ...cases,
  notifier: anyHttp(cases.notifier),
  faultOf: (request, settings, now) => cases.faultOf(request, cases.notifier.settings.parse(settings), now),
});
