import { ask, type Answered, type Asker } from "./ask.ts";
import { parseIndexPage, type IndexPage } from "./index-page.ts";

const pageLimitBytes = 4 * 1_024 * 1_024;

/** An index feed as those see it who follow it. */
export type IndexClient = {
  /**
   * What became known at a time or after it, from the beginning when there is none, the oldest first.
   * @throws MirrorFailure where the feed fails, or sends what is no feed
   */
  page: (since: string | undefined, limit: number, signal?: AbortSignal) => Promise<Answered<IndexPage>>;
};

/** Makes a client of the index feed below a base URL: `<base>/index?since=<time>&limit=<number>`. */
export const createIndexClient = (outbound: Asker, baseUrl: string): IndexClient => ({
  page: (since, limit, signal) =>
    ask({
      outbound,
      baseUrl,
      path: `index?${new URLSearchParams({ ...(since !== undefined && { since }), limit: String(limit) }).toString()}`,
      bodyLimitBytes: pageLimitBytes,
      signal,
      read: (body) => parseIndexPage(body.toString(), limit),
    }),
});
