import type { Mirrors } from "@heliograph/core";
import { useVerdict } from "../features/status/use-verdict.ts";
import { FailedPage } from "../features/trouble/failed-page.tsx";

/** Says that we failed, and what the last verdict was. */
export function FailedAfter({ reference, last }: { reference: string | undefined; last: Mirrors }) {
  const { headline } = useVerdict(last);
  return <FailedPage reference={reference} last={{ headline, at: last.asOf }} />;
}
