/** What is asked of a target (RFC 9110 §9.3, RFC 5789); none of our requests has a body. */
export type Method = "GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Whether a method changes nothing, so that it may be asked again elsewhere. */
export const isReading = (method: Method) => method === "GET" || method === "HEAD";

/** The header lines that a method needs: those that mean a body say that theirs is empty (RFC 9110 §8.6). */
export const headersOfMethod = (method: Method): Readonly<Record<string, string>> =>
  method === "POST" || method === "PUT" || method === "PATCH" ? { "content-length": "0" } : {};
