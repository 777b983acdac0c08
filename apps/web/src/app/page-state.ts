import type { Mirrors, Range, Vantage } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import type { DehydratedState } from "@tanstack/react-query";

/** The addresses of the built files that a page begins with. */
export type Assets = { script: string; theme: string; styles: string[]; preload: string[] };

/** A mirror, as far as it is named. */
export type Named = { slug: string; name: string };

/** What a page shows. */
export type View =
  | { kind: "status" }
  | { kind: "mirror"; slug: string; range: Range; badRange?: string }
  | { kind: "integrity"; slug: string }
  | { kind: "log"; vantages: Vantage[] }
  | { kind: "evidence"; id: string; origin: string; vantages: Vantage[] }
  | { kind: "incidents"; cursor?: string; vantages: Vantage[] }
  | { kind: "not-found"; near: Named[] }
  | { kind: "failed"; reference?: string; last?: Mirrors };

/** Whether a view is about proofs, the log or evidence, and says what other pages do not. */
export const saysProof = (kind: View["kind"]) =>
  kind === "integrity" || kind === "log" || kind === "evidence";

/** All that a page is made from: on the server at first, and again in the browser, where it comes to life. */
export type PageState = {
  url: string;
  locale: Locale;
  renderedAt: string;
  demonstration: boolean;
  view: View;
  queries: DehydratedState;
  assets: Assets;
};

/** The id of the element that carries the page's state. */
export const stateElementId = "page-state";

/** The state as JSON that is safe within a script element. */
export const serialize = (state: PageState) => JSON.stringify(state).replaceAll("<", String.raw`\u003c`);
