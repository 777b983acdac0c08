import type { HeaderList } from "./header-list.ts";

/** Header lines in which a server tells what it calls our request, so that its operator finds it again; the most telling first. */
const names = [
  "x-request-id",
  "request-id",
  "x-correlation-id",
  "x-amz-request-id",
  "x-oss-request-id",
  "x-cos-request-id",
  "x-obs-request-id",
  "x-tos-request-id",
  "x-cloud-trace-context",
  "cf-ray",
  "x-amz-cf-id",
  "fly-request-id",
  "x-vercel-id",
  "eagleid",
  "x-nws-log-uuid",
  "x-ccdn-request-id",
] as const;

/** What the other side calls our request; `undefined` where it does not say. */
export function requestIdOf(headers: HeaderList): string | undefined {
  for (const name of names) {
    const id = headers.get(name)?.trim();
    if (id !== undefined && id !== "") return id;
  }
  return undefined;
}
