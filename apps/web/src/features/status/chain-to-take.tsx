import { shown, type RecommendedChain, type Vantage } from "@heliograph/core";
import { formsOf } from "@heliograph/goproxy/setup";
import { ActionLink } from "../../components/action-link.tsx";
import { CommandTabs } from "../../components/command-tabs.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { Nothing } from "../../components/table-area.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useReason } from "../../lib/use-reason.ts";
import { useRegionName } from "../../lib/use-region-name.ts";
import { useTranslation } from "../../lib/use-translation.ts";

type ChainToTakeProps = {
  recommended: readonly RecommendedChain[];
  mirrors: readonly { slug: string; name: string }[];
  vantages: readonly Vantage[];
  region: string | undefined;
};

/** How many reasons are given here; the page of chains gives all. */
const given = 3;

/** What to type now: the chain that is recommended to a region, or to everybody, and why. */
export function ChainToTake({ recommended, mirrors, vantages, region }: ChainToTakeProps) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  const reasonOf = useReason(mirrors);
  const regionName = useRegionName(vantages);
  const forAll = recommended.find(({ scope }) => scope === "all");
  const chain = recommended.find(({ scope }) => scope === `region:${region}`) ?? forAll;
  return (
    <Panel
      title={t("recommended.heading")}
      aside={
        chain !== undefined && (
          <p className="text-sm text-muted">
            {region !== undefined && chain !== forAll
              ? t("seen.chainFor", { region: regionName(region) })
              : t("recommended.all")}
          </p>
        )
      }
    >
      {chain === undefined ? (
        <Nothing>{t("recommended.none")}</Nothing>
      ) : (
        <Surface className="grid gap-x-8 gap-y-5 p-4 sm:p-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="min-w-0">
            <CommandTabs label={t("recommended.line")} tabs={commandsFor(chain)} />
            <p className="mt-4 flex flex-wrap gap-2">
              <ActionLink href={pathOf(locale, { setup: chain.goproxy })}>{t("seen.otherForms")}</ActionLink>
              <ActionLink href={pathOf(locale, "chains")}>{t("seen.allChains")}</ActionLink>
            </p>
          </div>
          <div className="min-w-0">
            <h3 className="text-sm font-medium">{t("recommended.why")}</h3>
            <ul className="mt-1.5 grid list-disc gap-1 pl-5 text-sm text-pretty">
              {chain.reasons.slice(0, given).map((reason) => (
                <li key={`${reason.kind} ${"mirror" in reason ? reason.mirror : ""}`}>{reasonOf(reason)}</li>
              ))}
            </ul>
          </div>
        </Surface>
      )}
    </Panel>
  );
}

/** The line that sets a chain for good in each shell that can carry it; the bare value where none can. */
function commandsFor({ goproxy, gosumdb }: RecommendedChain) {
  const lines = formsOf({ goproxy, ...(gosumdb !== null && { gosumdb }) }).flatMap((form) =>
    (form.id === "go-env" || form.id === "go-env-cmd") && "text" in form
      ? [{ key: form.id, name: shells[form.id], text: shown(form.text) }]
      : [],
  );
  return lines.length > 0 ? lines : [{ key: "text", name: "GOPROXY", text: shown(goproxy) }];
}

const shells = { "go-env": "bash, zsh, fish, PowerShell", "go-env-cmd": "cmd" } as const;
