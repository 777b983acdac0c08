import type { Maintenance } from "@heliograph/core";
import { Instant } from "../../components/instant.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { StateShape } from "../../components/state-shape.tsx";
import { useNow } from "../../lib/clock.ts";
import { localeOf } from "../../lib/locale.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

type MaintenanceListProps = {
  maintenance: readonly Maintenance[];
  mirrors: readonly { slug: string; name: string }[];
};

/** Announced maintenance, that which is under way before that which is to come; nothing where there is none. */
export function MaintenanceList({ maintenance, mirrors }: MaintenanceListProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const now = useNow();
  if (maintenance.length === 0) return null;
  const namesOf = (slugs: readonly string[]) =>
    format.names(slugs.map((slug) => mirrors.find((mirror) => mirror.slug === slug)?.name ?? slug));
  return (
    <Panel title={t("planned.heading")}>
      <Surface>
        <ul className="divide-y divide-line">
          {maintenance.map(({ title, mirrors: slugs, startsAt, endsAt, announcedAt }) => (
            <li
              key={`${startsAt} ${title.en}`}
              className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2.5 p-4 sm:px-5"
            >
              <StateShape state="maintenance" className="mt-1 size-4" />
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <h3 className="font-medium break-words">{title[localeOf(i18n.language)]}</h3>
                <span className="rounded-sm border border-line px-1.5 text-xs/5 text-muted">
                  {t(startsAt > now ? "planned.soon" : "planned.running")}
                </span>
              </div>
              <p className="col-start-2 mt-1 text-sm break-words">
                {slugs === null ? t("planned.everyMirror") : namesOf(slugs)}
              </p>
              <p className="col-start-2 mt-1 text-sm text-muted tabular-nums">
                {t("planned.from", {
                  start: format.instant(startsAt, now),
                  end: format.instant(endsAt, now),
                  duration: format.duration(Date.parse(endsAt) - Date.parse(startsAt)),
                })}{" "}
                {t("planned.announced")} <Instant at={announcedAt} />
              </p>
            </li>
          ))}
        </ul>
      </Surface>
    </Panel>
  );
}
