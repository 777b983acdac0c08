import type { MirrorSpeed } from "@heliograph/core";
import { TableArea } from "../../../components/table-area.tsx";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";

const heads = ["size", "temperatureHead", "transfers", "p50", "bestSecond", "total", "linkBound"] as const;

/** Transfers by how much was fetched and whether it had lain ready. */
export function GroupsTable({ groups }: Pick<MirrorSpeed, "groups">) {
  const { t } = useTranslation();
  const format = useFormat();
  const rate = (mbps: number | null) => (mbps === null ? "–" : format.rate(mbps));
  return (
    <>
      <TableArea label={t("speed.groups")} heads={heads.map((head) => t(`speed.${head}`))}>
        {groups.map(
          ({ sizeClass, temperature, count, p50Mbps, bestSecondMbps, p50TotalMs, linkBoundCount }) => (
            <tr key={`${sizeClass} ${temperature}`}>
              <th scope="row">{t("speed.megabytes", { count: sizeClass })}</th>
              <td>{t(`speed.temperature.${temperature}`)}</td>
              <td>{format.count(count)}</td>
              <td>{rate(p50Mbps)}</td>
              <td>{rate(bestSecondMbps)}</td>
              <td>{p50TotalMs === null ? "–" : format.latency(p50TotalMs)}</td>
              <td>
                {t("speed.linkBoundOf", {
                  bound: format.count(linkBoundCount),
                  transfers: format.count(count),
                })}
              </td>
            </tr>
          ),
        )}
      </TableArea>
      <p className="mt-2 max-w-prose text-sm text-pretty text-muted">{t("speed.groupsWhy")}</p>
    </>
  );
}
