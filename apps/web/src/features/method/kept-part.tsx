import type { Method } from "@heliograph/core";
import { Panel } from "../../components/panel.tsx";
import { TableArea } from "../../components/table-area.tsx";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** What is kept, and for how long. */
export function KeptPart({ kept }: Pick<Method, "kept">) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel id="kept" title={t("method.kept.title")}>
      <TableArea label={t("method.kept.title")} heads={[t("method.kept.what"), t("method.kept.howLong")]}>
        {kept.map(({ what, forMs }) => (
          <tr key={what}>
            <th scope="row" className="whitespace-normal">
              {t(`method.kept.thing.${what}`)}
            </th>
            <td>{forMs === null ? t("method.kept.forever") : format.duration(forMs)}</td>
          </tr>
        ))}
      </TableArea>
    </Panel>
  );
}
