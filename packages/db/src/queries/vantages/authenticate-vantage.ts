import { and, eq, isNull } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { vantages } from "../../schema/vantages.ts";
import { epochMsOrNull } from "../../sql/moment.ts";

/** Who a prober speaks for, and what of it is newest. */
export type AuthenticatedVantage = {
  id: number;
  slug: string;
  position: number;
  /** The prober process that holds the vantage. */
  instance: string | null;
  epoch: number;
  /** Epoch milliseconds; null while its network is well. */
  isolatedSince: number | null;
  /** How far its clock is ahead of ours. */
  skewMs: number;
};

/** Whose token has this SHA-256, in hexadecimal? */
export async function authenticateVantage(
  db: Database | Transaction,
  tokenSha256: string,
): Promise<AuthenticatedVantage | undefined> {
  const [vantage] = await db
    .select({
      id: vantages.id,
      slug: vantages.slug,
      position: vantages.position,
      instance: vantages.instance,
      epoch: vantages.epoch,
      isolatedSince: epochMsOrNull(vantages.isolatedSince),
      skewMs: vantages.skewMs,
    })
    .from(vantages)
    .where(and(eq(vantages.tokenSha256, tokenSha256), isNull(vantages.retiredAt)));
  return vantage;
}
