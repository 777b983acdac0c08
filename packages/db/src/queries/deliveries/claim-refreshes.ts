import { and, eq, isNull, lte, or } from "drizzle-orm";
import type { Database } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";
import type { ClaimedChannel } from "./claim-channel.ts";

/** A channel whose receiver forgets what is open. */
export type RefreshedChannel = Pick<ClaimedChannel, "id" | "name" | "kind" | "language" | "sealed">;

/** Which channels of a kind were not told for so long of what is open? Whoever asks first tells them; nobody else does meanwhile. */
export const claimRefreshes = (
  db: Database,
  { kind, everyMs }: { kind: string; everyMs: number },
  now: number,
): Promise<RefreshedChannel[]> =>
  db
    .update(channels)
    .set({ refreshedAt: new Date(now) })
    .where(
      and(
        eq(channels.kind, kind),
        isNull(channels.retiredAt),
        isNull(channels.disabledAt),
        or(isNull(channels.refreshedAt), lte(channels.refreshedAt, new Date(now - everyMs))),
      ),
    )
    .returning({
      id: channels.id,
      name: channels.name,
      kind: channels.kind,
      language: channels.language,
      sealed: channels.sealed,
    });
