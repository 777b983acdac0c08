import type { Mirror } from "./replies.ts";

/**
 * The same mirror, asked to answer from what it has stored and not to fetch anything. Some honour it, others never heard of
 * it: goproxy.md §2.2, §3.
 */
export const withoutFetching = ({ outbound, baseUrl }: Mirror): Mirror => ({
  outbound: {
    get: (url, options) =>
      outbound.get(url, { ...options, headers: { ...options.headers, "Disable-Module-Fetch": "true" } }),
  },
  baseUrl,
  fetches: false,
});
