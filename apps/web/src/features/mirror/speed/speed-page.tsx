import type { MirrorSpeed, Range } from "@heliograph/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { HoursKey } from "../../../charts/hours-key.tsx";
import { HoursMap } from "../../../charts/hours-map.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Panel, Surface } from "../../../components/panel.tsx";
import { RangePicker } from "../../../components/range-picker.tsx";
import { WayPicker } from "../../../components/way-picker.tsx";
import { useNow } from "../../../lib/clock.ts";
import { hourFigures } from "../../../lib/compared-search.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { useVantageNames } from "../../../lib/use-vantage-names.ts";
import { mirrorQuery } from "../mirror-query.ts";
import { TabFrame } from "../tab-frame.tsx";
import { GroupsTable } from "./groups-table.tsx";
import { HeatAndTransfers } from "./heat-and-transfers.tsx";
import { SpeedFigures } from "./speed-figures.tsx";
import { speedQuery } from "./speed-query.ts";
import { useSpeedVerdict } from "./use-speed-verdict.ts";

type SpeedPageProps = {
  slug: string;
  range: Range;
  badRange?: string | undefined;
  /** One vantage, or all together. */
  vantage?: string | undefined;
};

/** How many bits a mirror serves per second, and how long small requests wait meanwhile. */
export function SpeedPage({ slug, range, badRange, vantage }: SpeedPageProps) {
  const { t } = useTranslation();
  const { data: detail } = useSuspenseQuery(mirrorQuery(slug));
  const query = useSuspenseQuery(speedQuery(slug, range, vantage));
  const vantageNames = useVantageNames(detail.vantages);
  const shown = query.data;
  const { mirror, vantages } = detail;
  const verdict = useSpeedVerdict(shown, vantages);
  const servesModules = mirror.freshness !== null;
  const window = t(`mirror.window.${range}`);
  const from = vantage === undefined ? "" : `&vantage=${vantage}`;
  return (
    <TabFrame
      tab="speed"
      detail={detail}
      query={query}
      asOf={shown.asOf}
      verdict={servesModules ? verdict : undefined}
      notices={
        <>
          {badRange !== undefined && <Notice>{t("notice.badRange", { range: badRange })}</Notice>}
          {!servesModules && <Notice>{t("speed.noModules")}</Notice>}
        </>
      }
    >
      {servesModules && (
        <>
          <div className="mt-8">
            <p className="max-w-prose text-lg/snug font-medium text-pretty tabular-nums">
              {verdict.sentence}
            </p>
            <Measured shown={shown} />
          </div>
          <Panel
            id="throughput"
            title={t("speed.throughput")}
            aside={<RangePicker range={range} search={`tab=speed${from}&`} anchor="throughput" />}
          >
            <div className="mb-3 flex flex-wrap items-center gap-x-2">
              <p className="text-sm text-muted">{t("speed.from")}</p>
              <WayPicker
                label={t("speed.from")}
                ways={[
                  {
                    key: "",
                    href: `?tab=speed&range=${range}#throughput`,
                    text: t("speed.everywhere"),
                    isCurrent: vantage === undefined,
                  },
                  ...vantages.map(({ slug: each }) => ({
                    key: each,
                    href: `?tab=speed&range=${range}&vantage=${each}#throughput`,
                    text: vantageNames([each]),
                    isCurrent: each === vantage,
                  })),
                ]}
              />
            </div>
            {shown.points.length > 0 && <SpeedFigures shown={shown} />}
          </Panel>
          {shown.groups.length > 0 && (
            <Panel title={t("speed.groups")}>
              <GroupsTable groups={shown.groups} />
            </Panel>
          )}
          {shown.points.length > 0 && <HeatAndTransfers shown={shown} vantages={vantages} window={window} />}
          <Panel title={t("speed.hours")}>
            <Surface className="grid gap-8 p-4 sm:p-5 lg:grid-cols-2">
              {hourFigures.map((figure) => (
                <div key={figure} className="grid min-w-0 content-start gap-3">
                  <HoursMap
                    hours={shown.hours}
                    figure={figure}
                    vantages={vantages}
                    title={t(`hours.${figure}`)}
                    name={t(`hours.${figure}`)}
                    window={window}
                  />
                  <HoursKey figure={figure} />
                </div>
              ))}
            </Surface>
          </Panel>
        </>
      )}
    </TabFrame>
  );
}

function Measured({ shown: { newest, everyMs } }: { shown: MirrorSpeed }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const every = everyMs === null ? undefined : format.duration(everyMs);
  const last = newest
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  const said =
    last === undefined
      ? [t("speed.never"), ...(every === undefined ? [] : [t("speed.neverWhy", { every })])]
      : [
          t("speed.last", { age: format.duration(Date.parse(now) - Date.parse(last)) }),
          ...(every === undefined ? [] : [t("speed.every", { every })]),
        ];
  return <p className="mt-1 text-sm text-muted tabular-nums">{said.join(" · ")}</p>;
}
