import type { Method } from "@heliograph/core";
import { Panel } from "../../components/panel.tsx";
import { Nothing, TableArea } from "../../components/table-area.tsx";
import { localeOf } from "../../lib/locale.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** The vantages, and by which hosts they test their own network. */
export function FromPart({ vantages, references }: Pick<Method, "vantages" | "references">) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const heads = (["vantage", "region", "network"] as const).map((head) => t(`method.from.${head}`));
  return (
    <Panel id="from" title={t("method.from.title")}>
      {vantages.length === 0 ? (
        <Nothing>{t("method.from.none")}</Nothing>
      ) : (
        <TableArea label={t("method.from.title")} heads={heads}>
          {vantages.map(({ slug, name, region, network }) => (
            <tr key={slug}>
              <th scope="row">{name[localeOf(i18n.language)]}</th>
              <td>{region}</td>
              <td>{network === "" ? "–" : network}</td>
            </tr>
          ))}
        </TableArea>
      )}
      <p className="mt-3 text-sm wrap-anywhere text-muted">
        {t("method.from.references", { hosts: format.names(references) })}
      </p>
    </Panel>
  );
}
