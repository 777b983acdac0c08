import { cacheRules } from "./cache-rules.ts";
import type { CardKind } from "./card.ts";
import { conformanceRules } from "./conformance-rules.ts";
import { tlsRules } from "./tls-rules.ts";

/** The rules of every card, in the order in which they are shown, and where each is written down. */
export const cardRules: Record<CardKind, Readonly<Record<string, { source: string }>>> = {
  conformance: conformanceRules,
  cache: cacheRules,
  tls: tlsRules,
};
