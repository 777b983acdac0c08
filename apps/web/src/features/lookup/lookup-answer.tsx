import { shown, type Lookup } from "@heliograph/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Announcer } from "../../components/announcer.tsx";
import { FreshnessNotice } from "../../components/freshness-notice.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { Panel } from "../../components/panel.tsx";
import { useNow } from "../../lib/clock.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { LookupTable } from "./lookup-table.tsx";
import { lookupQuery } from "./lookup-query.ts";

/** Who has what was looked up, and whether the mirrors were asked just now. */
export function LookupAnswer({ wanted }: { wanted: string }) {
  const { t, i18n } = useTranslation();
  const query = useSuspenseQuery(lookupQuery(wanted));
  const found = query.data;
  const { module, version, state, release, mirrors, asOf } = found;
  const name = shown(version === null ? module : `${module}@${version}`);
  const headline = useHeadline(found, name);
  return (
    <>
      <PageTitle
        title={t("lookup.titleOf", { state: t(`lookup.state.${state}`), wanted: name })}
        description={headline}
      />
      <Announcer state={headline} sentence={headline} />
      <div className="mt-8">
        <h2 className="max-w-prose text-lg/snug font-medium text-pretty wrap-anywhere tabular-nums">
          {headline}
        </h2>
        <p className="mt-1 max-w-prose text-sm text-pretty text-muted tabular-nums">
          <Circumstance found={found} />
        </p>
        {release !== null && (
          <p className="mt-1 text-sm">
            <a
              href={pathOf(localeOf(i18n.language), { release: release.id })}
              className="text-link hover:underline"
            >
              {t("lookup.release")}
            </a>
          </p>
        )}
      </div>
      <div className="mt-6 grid gap-3 empty:hidden">
        <FreshnessNotice query={query} asOf={asOf} />
      </div>
      {mirrors.length > 0 && (
        <Panel title={t("lookup.table")}>
          <LookupTable mirrors={mirrors} />
        </Panel>
      )}
    </>
  );
}

function useHeadline({ state, mirrors }: Lookup, wanted: string): string {
  const { t } = useTranslation();
  const format = useFormat();
  if (state !== "found") return t(state === "unknown" ? "lookup.nobodyKnows" : `lookup.${state}`, { wanted });
  const having = mirrors.filter(({ has }) => has === true).length;
  const asked = format.count(mirrors.length);
  if (having === mirrors.length) return t("lookup.everybody", { asked, wanted });
  return t("lookup.some", { having: format.count(having), asked, wanted });
}

/** Why nothing was found, or how new the answers are. */
function Circumstance({ found: { state, live } }: { found: Lookup }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  if (state === "private") return t("lookup.privateWhy");
  const asked = () => {
    if (live === null) return t("lookup.stored");
    if (!live.complete) return t("lookup.checking");
    const age = format.duration(Date.parse(now) - Date.parse(live.at));
    return t("lookup.checked", { age, next: format.instant(live.nextAt, now) });
  };
  return format.sentences([...(state === "absent" ? [t("lookup.absentWhy")] : []), asked()]);
}
