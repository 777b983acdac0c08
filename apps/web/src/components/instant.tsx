import { useNow } from "../lib/clock.ts";
import { useFormat } from "../lib/use-format.ts";

/** A point in time with its zone; in full when pointed at. */
export function Instant({ at }: { at: string }) {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.exact(at)} className="whitespace-nowrap">
      {format.instant(at, useNow())}
    </time>
  );
}
