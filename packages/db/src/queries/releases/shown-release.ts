import { sql } from "drizzle-orm";
import type { ShownRelease } from "@heliograph/core";
import { releases } from "../../schema/releases.ts";
import { epochMs, epochMsOrNull, isoOf, isoOrNull } from "../../sql/moment.ts";

/** What is selected of a release that is shown. */
export const releaseColumns = {
  id: releases.id,
  module: releases.module,
  version: releases.version,
  source: releases.source,
  publishedAfter: epochMsOrNull(releases.publishedAfter),
  publishedBy: epochMs(releases.publishedBy),
  followed: sql<boolean>`${releases.followedUntil} is not null`,
  excluded: releases.excluded,
};

/** A release as it is stored; times are epoch milliseconds. */
export type ReleaseRow = Pick<typeof releases.$inferSelect, "id" | "source" | "excluded"> & {
  module: string;
  version: string;
  publishedAfter: number | null;
  publishedBy: number;
  followed: boolean;
};

/** A stored release as readers see it. */
export const shownRelease = ({
  id,
  module,
  version,
  source,
  publishedAfter,
  publishedBy,
  followed,
  excluded,
}: ReleaseRow): ShownRelease => ({
  id: String(id),
  module,
  version,
  source,
  publishedAfter: isoOrNull(publishedAfter),
  publishedBy: isoOf(publishedBy),
  followed,
  excluded,
});
