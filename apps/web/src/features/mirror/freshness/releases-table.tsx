import { surfaces, type MirrorFreshness, type ShownSighting, type Surface } from "@heliograph/core";
import { PropagationStrip } from "../../../charts/propagation-strip.tsx";
import { Instant } from "../../../components/instant.tsx";
import { ReleaseLink } from "../../../components/release-link.tsx";
import { Nothing, TableArea } from "../../../components/table-area.tsx";
import { useNow } from "../../../lib/clock.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { arrivalOf } from "./arrival.ts";

/** The newest releases that were watched for, and how each came to the mirror. */
export function ReleasesTable({ releases }: Pick<MirrorFreshness, "releases">) {
  const { t } = useTranslation();
  if (releases.length === 0) return <Nothing>{t("freshness.releasesNone")}</Nothing>;
  const heads = [
    t("freshness.release"),
    t("freshness.published"),
    t("freshness.strip"),
    ...surfaces.map((surface) => t(`freshness.surface.${surface}`)),
  ];
  return (
    <>
      <TableArea label={t("freshness.releases")} heads={heads}>
        {releases.map(({ sightings, ...release }) => (
          <tr key={release.id}>
            <th scope="row">
              <ReleaseLink release={release} />
            </th>
            <td>
              <Instant at={release.publishedBy} />
            </td>
            <td>
              <PropagationStrip
                release={release}
                sightings={sightings.filter(({ surface }) => surface === "list")}
              />
            </td>
            {surfaces.map((surface) => (
              <td key={surface}>
                <Arrived sightings={sightings} surface={surface} />
              </td>
            ))}
          </tr>
        ))}
      </TableArea>
      <p className="mt-2 text-sm text-muted">{t("freshness.stripKey")}</p>
    </>
  );
}

function Arrived({ sightings, surface }: { sightings: readonly ShownSighting[]; surface: Surface }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const arrival = arrivalOf(sightings, surface);
  if (arrival === undefined) return "–";
  if (arrival.kind !== "shown") return t(`freshness.${arrival.kind}`);
  const lost = sightings.find((each) => each.surface === surface && each.absentSince !== null)?.absentSince;
  if (lost) return t("freshness.gone", { since: format.instant(lost, now) });
  return format.span(arrival.lag) ?? "–";
}
