import type { CardKind, MirrorCache, MirrorCard, MirrorTls } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";
import { refreshWhile } from "../../../lib/api.ts";

/** Everything the Protocol tab shows of a mirror. */
export const conformanceQuery = (slug: string) => queryOptions<MirrorCard>(asked(slug, "conformance"));

/** Everything the Cache tab shows of a mirror. */
export const cacheQuery = (slug: string) => queryOptions<MirrorCache>(asked(slug, "cache"));

/** Everything the TLS tab shows of a mirror. */
export const tlsQuery = (slug: string) => queryOptions<MirrorTls>(asked(slug, "tls"));

/** Where a card's answer is; a first one is waited for. */
const asked = (slug: string, kind: CardKind) => ({
  queryKey: [cardPath(slug, kind)],
  refetchInterval: refreshWhile(({ lookedAt, everyMs }: MirrorCard) => lookedAt === null && everyMs !== null),
});

/** The address of a card in our API. */
export const cardPath = (slug: string, kind: CardKind) =>
  `/api/v1/mirrors/${encodeURIComponent(slug)}/${kind}`;
