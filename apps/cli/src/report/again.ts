import { curlOf, shown, type Exchange } from "@heliograph/core";

/** How to make each request again, by its number; in one line however long, so that a shell takes it. */
export const again = (exchanges: readonly Exchange[]): string[] =>
  exchanges.map((exchange, at) => {
    const number = exchanges.length === 1 ? "" : `${String(at + 1).padStart(2)}  `;
    return `  ${number}${shown(curlOf(exchange))}`;
  });
