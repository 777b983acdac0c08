import type { Limits, Names } from "@heliograph/core";
import type { QueryClient } from "@tanstack/react-query";
import { ApiError } from "../../lib/api.ts";
import { namesQuery } from "../../lib/names-query.ts";
import type { Example, NamedMirror, Reading } from "./reading.ts";

/** Asks our own server for what it can be read by, and for answers as examples; the browser need not be told the rest of them. */
export async function loadReading(
  { origin, mirror: asked }: { origin: string; mirror?: string },
  queries: QueryClient,
): Promise<{ reading: Reading; demonstration: boolean }> {
  const [names, { rates }] = await Promise.all([
    queries.fetchQuery<Names>(namesQuery),
    queries.fetchQuery<Limits>({ queryKey: ["/api/v1/limits"] }),
  ]);
  const mirrors = names.mirrors.map(({ slug, name }): NamedMirror => ({ slug, name }));
  const mirror = mirrors.find(({ slug }) => slug === asked) ?? mirrors[0];
  const examples = await Promise.all(examplePaths(mirror).map((path) => exampleAt(path, queries)));
  queries.clear();
  return {
    reading: { origin, mirrors, mirror, rates, examples: examples.flat() },
    demonstration: names.demonstration,
  };
}

/** The answers that the page shows; of badges, that of one mirror. */
const examplePaths = (mirror: NamedMirror | undefined): string[] => [
  "/api/v2/status.json",
  "/api/v1/mirrors",
  "/api/v1/incidents",
  ...(mirror === undefined ? [] : [`/badge/${mirror.slug}/uptime.json`]),
];

/** What our own server answers at a path; nothing where it cannot at the moment, because the rest of the page stands without it. */
async function exampleAt(path: string, queries: QueryClient): Promise<Example[]> {
  try {
    return [{ path, text: exampleText(await queries.fetchQuery({ queryKey: [path] })) }];
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return [];
  }
}

/** An answer as an example: of each list, its first entry. */
export const exampleText = (answer: unknown): string =>
  JSON.stringify(answer, (_, value: unknown) => (Array.isArray(value) ? value.slice(0, 1) : value), 2);
