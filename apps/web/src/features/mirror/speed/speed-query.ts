import type { MirrorSpeed, Range } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";

/** Everything the Speed tab shows of a mirror, from one vantage or from all together. */
export const speedQuery = (slug: string, range: Range, vantage: string | undefined) =>
  queryOptions<MirrorSpeed>({
    queryKey: [
      `/api/v1/mirrors/${encodeURIComponent(slug)}/speed?range=${range}${vantage === undefined ? "" : `&vantage=${vantage}`}`,
    ],
  });
