import type { Mirrors } from "@heliograph/core";
import { IncidentsPage } from "../features/incidents/incidents-page.tsx";
import { MirrorPage } from "../features/mirror/mirror-page.tsx";
import { StatusPage } from "../features/status/status-page.tsx";
import { useVerdict } from "../features/status/use-verdict.ts";
import { FailedPage } from "../features/trouble/failed-page.tsx";
import { NotFoundPage } from "../features/trouble/not-found-page.tsx";
import type { View } from "./page-state.ts";

/** The page that a view asks for. */
export function ViewOf({ view }: { view: View }) {
  switch (view.kind) {
    case "status":
      return <StatusPage />;
    case "mirror":
      return <MirrorPage {...view} />;
    case "incidents":
      return <IncidentsPage cursor={view.cursor} vantages={view.vantages} />;
    case "notFound":
      return <NotFoundPage near={view.near} />;
    case "failed":
      if (view.last === undefined) return <FailedPage reference={view.reference} last={undefined} />;
      return <FailedAfter reference={view.reference} last={view.last} />;
  }
}

function FailedAfter({ reference, last }: { reference: string | undefined; last: Mirrors }) {
  const { headline } = useVerdict(last);
  return <FailedPage reference={reference} last={{ headline, at: last.asOf }} />;
}
