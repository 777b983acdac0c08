import { isNull } from "drizzle-orm";
import type { ChainEntry } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { chains } from "../../schema/chains.ts";

/** A GOPROXY value under watch. */
export type WatchedChain = Pick<ChainEntry, "slug" | "name" | "goproxy"> & { id: number };

/** Which chains are under watch, in their order? */
export const readChains = (db: Database | Transaction): Promise<WatchedChain[]> =>
  db
    .select({ id: chains.id, slug: chains.slug, name: chains.name, goproxy: chains.goproxy })
    .from(chains)
    .where(isNull(chains.retiredAt))
    .orderBy(chains.position);
