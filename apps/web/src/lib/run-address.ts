import { probeKinds, type RunName } from "@heliograph/core";
import { isSlug } from "./is-slug.ts";

/** Where a run stands below the pages of a language, and below our API. */
export const runPath = ({ mirror, kind, vantage, scheduledAt, attempt }: RunName) =>
  `/mirrors/${[mirror, "runs", kind, vantage, scheduledAt, String(attempt)].map(encodeURIComponent).join("/")}`;

/** Runs on no mirror have no such address. */
const elsewhere = new Set<string>(["chain", "drill", "reference"]);

/** The run at such a path; `undefined` of any other. */
export function runAt(path: string): RunName | undefined {
  const [, mirror = "", kindText, vantage = "", encodedAt = "", attempt] =
    /^\/mirrors\/([^/]+)\/runs\/([^/]+)\/([^/]+)\/([\dTZ%A.:-]+)\/(\d{1,4})$/.exec(path) ?? [];
  const kind = probeKinds.find((each) => each === kindText && !elsewhere.has(each));
  const scheduledAt = encodedAt.replaceAll("%3A", ":");
  if (kind === undefined || !isSlug(mirror) || !isSlug(vantage) || !isInstant(scheduledAt)) return undefined;
  return { mirror, kind, vantage, scheduledAt, attempt: Number(attempt) };
}

/** Whether a text is an instant as our API writes it. */
function isInstant(text: string): boolean {
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && at.toISOString() === text;
}
