import type { ChainMirror, ShownWalk, Vantage } from "@heliograph/core";
import { CaptionedTable } from "../../components/captioned-table.tsx";
import { Instant } from "../../components/instant.tsx";
import { hopName } from "../../lib/hop-name.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";
import { WalkResult } from "./walk-result.tsx";

type NewestWalksProps = {
  walks: readonly ShownWalk[];
  mirrors: readonly ChainMirror[];
  vantages: readonly Vantage[];
};

const heads = ["vantage", "resultHead", "servedBy", "total", "at"] as const;

/** Who served a chain's newest walk from each vantage, and how long a whole module took. */
export function NewestWalks({ walks, mirrors, vantages }: NewestWalksProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const vantageNames = useVantageNames(vantages);
  return (
    <CaptionedTable caption={t("walk.caption")} heads={heads.map((head) => t(`walk.${head}`))}>
      {walks.map((walk) => (
        <tr key={walk.vantage}>
          <th scope="row">{vantageNames([walk.vantage])}</th>
          <td>
            <WalkResult walk={walk} />
          </td>
          <td translate="no">{walk.servedBy === null ? "–" : hopName(walk.servedBy, mirrors)}</td>
          <td>{walk.totalMs === null ? "–" : format.latency(walk.totalMs)}</td>
          <td>
            <Instant at={walk.at} />
          </td>
        </tr>
      ))}
    </CaptionedTable>
  );
}
