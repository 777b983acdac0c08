import { useQuery, useSuspenseQuery, type UseSuspenseQueryOptions } from "@tanstack/react-query";
import { useZone } from "./use-format.ts";

/** What is asked for, and how often. */
type Asked<Answer> = Pick<UseSuspenseQueryOptions<Answer>, "queryKey" | "refetchInterval">;

/**
 * An answer that counts days: of UTC, as the page was sent, until the one of the reader's zone is here. `queryIn` says what is
 * asked for in a zone.
 */
export function useZonedQuery<Answer>(queryIn: (zone: string) => Asked<Answer>) {
  const zone = useZone();
  const isElsewhere = zone !== "UTC";
  const inZone = useQuery<Answer>({ ...queryIn(zone), enabled: isElsewhere });
  const here = isElsewhere ? inZone.data : undefined;
  const inUtc = useSuspenseQuery<Answer>({
    ...queryIn("UTC"),
    ...(here !== undefined && { refetchInterval: false }),
  });
  return here === undefined ? inUtc : { ...inZone, data: here };
}

/** The path of an answer that counts the days of a zone. */
export const pathIn = (path: string, zone: string) =>
  zone === "UTC" ? path : `${path}?${new URLSearchParams({ zone }).toString()}`;
