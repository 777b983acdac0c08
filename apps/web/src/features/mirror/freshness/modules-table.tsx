import { shown, type MirrorFreshness } from "@heliograph/core";
import { Instant } from "../../../components/instant.tsx";
import { Nothing, TableArea } from "../../../components/table-area.tsx";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";

type Module = MirrorFreshness["modules"][number];

const heads = ["module", "newestHere", "newestElsewhere", "behind", "lookedAt"] as const;

/** The modules that are looked at all the time: what is newest here and elsewhere, those that are behind first. */
export function ModulesTable({ modules }: Pick<MirrorFreshness, "modules">) {
  const { t } = useTranslation();
  if (modules.length === 0) return <Nothing>{t("freshness.modulesNone")}</Nothing>;
  return (
    <TableArea label={t("freshness.modules")} heads={heads.map((head) => t(`freshness.${head}`))}>
      {modules
        .toSorted((a, b) => (b.behindMs ?? -1) - (a.behindMs ?? -1))
        .map((each) => (
          <ModuleRow key={each.module} each={each} />
        ))}
    </TableArea>
  );
}

function ModuleRow({ each }: { each: Module }) {
  const { t } = useTranslation();
  const { module, newest, latest, newestElsewhere, lookedAt } = each;
  return (
    <tr>
      <th scope="row" translate="no">
        <span className="block min-w-44 font-medium wrap-anywhere whitespace-normal">{shown(module)}</span>
      </th>
      <td>
        {newest === null ? t("freshness.unknownModule") : <span translate="no">{shown(newest)}</span>}
        {latest !== null && latest !== newest && (
          <span translate="no" className="block text-muted">
            @latest {shown(latest)}
          </span>
        )}
      </td>
      <td translate="no">{newestElsewhere === null ? "–" : shown(newestElsewhere)}</td>
      <td>
        <Behind each={each} />
      </td>
      <td>
        <Instant at={lookedAt} />
      </td>
    </tr>
  );
}

/** How long the mirror has lacked what others list; not every release is dated. */
function Behind({ each: { newest, newestElsewhere, behindMs } }: { each: Module }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (behindMs !== null) return t("freshness.behindFor", { duration: format.duration(behindMs) });
  if (newest === null || newest !== newestElsewhere) return "–";
  return <span className="text-muted">{t("freshness.notBehind")}</span>;
}
