import type { Request } from "./notifier.ts";

/** Requests that post bodies as JSON, in order; where the address is not the same for all, it goes by the page. */
export function jsonPosts(
  address: string | ((page: number) => string),
  [first, ...others]: readonly [unknown, ...unknown[]],
): [Request, ...Request[]] {
  const post = (body: unknown, page: number): Request => ({
    url: typeof address === "string" ? address : address(page),
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(body),
  });
  return [post(first, 0), ...others.map((body, at) => post(body, at + 1))];
}
