import type { Mirrors, Range, RunName, Vantage } from "@heliograph/core";
import type { Locale, MessagePart } from "@heliograph/core/messages";
import type { DehydratedState } from "@tanstack/react-query";
import type { Reading } from "../features/developers/reading.ts";
import type { ComparedAsked } from "../lib/compared-search.ts";
import type { ErrorsAsked } from "../lib/errors-search.ts";
import type { IncidentsAsked } from "../lib/incidents-search.ts";
import type { UnrangedTab } from "../lib/path.ts";
import type { RegionsAsked } from "../lib/regions-search.ts";
import type { SubscribeAsked, SubscriptionAsked } from "../lib/subscribe-search.ts";

/** The addresses of the built files that a page begins with. */
export type Assets = { script: string; theme: string; styles: string[]; preload: string[] };

/** A mirror, as far as it is named. */
export type Named = { slug: string; name: string };

/** Why our API did not answer a question: its status, and the rule that was broken. */
export type Refusal = { status: number; message: string };

/** What a page shows. */
export type View =
  | { kind: "status"; region?: string }
  | { kind: "mirror"; slug: string; range: Range; badRange?: string }
  | { kind: UnrangedTab; slug: string }
  | { kind: "errors"; slug: string; asked: ErrorsAsked }
  | { kind: "run"; run: RunName; mirrorName: string; vantages: Vantage[] }
  | { kind: "freshness"; slug: string; range: Range; badRange?: string }
  | { kind: "speed"; slug: string; range: Range; badRange?: string; vantage: string | undefined }
  | ({ kind: "compare"; vantages: Vantage[] } & ComparedAsked)
  | { kind: "regions"; asked: RegionsAsked }
  | { kind: "history"; year?: string }
  | { kind: "chains"; vantages: Vantage[] }
  | { kind: "chain"; slug: string; vantages: Vantage[] }
  | { kind: "setup"; search: string; vantages: Vantage[] }
  | { kind: "doctor" }
  | { kind: "releases"; cursor?: string }
  | { kind: "release"; id: string; vantages: Vantage[] }
  | { kind: "lookup"; wanted?: string; refusal?: Refusal }
  | { kind: "search"; wanted?: string }
  | ({ kind: "developers" } & Reading)
  | { kind: "components" }
  | { kind: "subscribe"; asked: SubscribeAsked; origin: string }
  | { kind: "subscription"; asked: SubscriptionAsked }
  | { kind: "subscription-gone" }
  | { kind: "method" }
  | { kind: "log"; vantages: Vantage[] }
  | { kind: "evidence"; id: string; origin: string; vantages: Vantage[] }
  | { kind: "incidents"; asked: IncidentsAsked; mirrors: Named[]; vantages: Vantage[] }
  | { kind: "incident"; id: string; origin: string; vantages: Vantage[] }
  | { kind: "not-found"; wanted: string }
  | { kind: "failed"; reference?: string; last?: Mirrors };

/** What a view speaks of beside what all do. */
export function partsOf(kind: View["kind"]): MessagePart[] {
  switch (kind) {
    case "status":
      return ["status", "history", "recommended"];
    case "incidents":
      return ["history", "incidents"];
    case "incident":
      return ["history", "incidents", "overview", "proof"];
    case "mirror":
      return ["history", "overview", "speed"];
    case "errors":
      return ["overview", "errors"];
    case "run":
      return ["overview", "errors", "run"];
    case "integrity":
    case "log":
      return ["proof"];
    case "evidence":
      return ["proof", "conformance", "tls"];
    case "freshness":
      return ["freshness"];
    case "releases":
    case "release":
      return ["freshness", "releases"];
    case "conformance":
      return ["card", "conformance"];
    case "cache":
      return ["overview", "card", "cache"];
    case "tls":
      return ["card", "tls"];
    case "speed":
      return ["speed"];
    case "compare":
      return ["speed", "compare"];
    case "regions":
      return ["overview", "regions"];
    case "history":
      return ["calendar"];
    case "failover":
      return ["overview", "chains", "failover"];
    case "chains":
    case "chain":
      return ["overview", "chains", "recommended"];
    case "setup":
      return ["chains", "recommended", "setup"];
    case "doctor":
      return ["doctor"];
    case "lookup":
      return ["releases"];
    case "developers":
      return ["developers"];
    case "subscribe":
    case "subscription":
    case "subscription-gone":
      return ["subscribe"];
    case "components":
      return ["developers", "history", "overview", "card", "speed", "chains", "run"];
    case "method":
      return ["method"];
    case "search":
      return ["search"];
    case "not-found":
      return ["status", "search"];
    case "failed":
      return ["status"];
  }
}

/** All that a page is made from: on the server at first, and again in the browser, where it comes to life. */
export type PageState = {
  url: string;
  locale: Locale;
  renderedAt: string;
  demonstration: boolean;
  /** The release of Heliograph that made it. */
  version: string;
  view: View;
  queries: DehydratedState;
  assets: Assets;
};

/** The id of the element that carries the page's state. */
export const stateElementId = "page-state";
