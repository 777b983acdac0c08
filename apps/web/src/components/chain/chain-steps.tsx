import { shown, type ChainMirror } from "@heliograph/core";
import type { Hop } from "@heliograph/goproxy/chain";
import { addressOf, mirrorOfHop } from "../../lib/hop-name.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { stateOf } from "../../lib/state.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { StateShape } from "../state-shape.tsx";

type ChainStepsProps = { hops: readonly Hop[]; mirrors: readonly ChainMirror[] };

/** A chain as go walks it, from left to right, with what takes it from each hop to the next. */
export function ChainSteps({ hops, mirrors }: ChainStepsProps) {
  const { t } = useTranslation();
  return (
    <ol aria-label={t("hop.steps")} className="chain-steps">
      {hops.map((hop, at) => (
        <li key={hop.source}>
          <div className="chain-hop">
            <HopBox source={hop.source} mirror={mirrorOfHop(hop.source, mirrors)} />
          </div>
          {at < hops.length - 1 && <Passage separator={hop.fallBackOnAnyError ? "pipe" : "comma"} />}
        </li>
      ))}
    </ol>
  );
}

function HopBox({ source, mirror }: { source: string; mirror: ChainMirror | undefined }) {
  const { t, i18n } = useTranslation();
  if (source === "direct" || source === "off") {
    return (
      <>
        <strong translate="no">{source}</strong>
        <span className="block text-sm text-muted">{t(`hop.${source}`)}</span>
      </>
    );
  }
  const address = shown(addressOf(source));
  if (mirror === undefined) {
    return (
      <>
        <strong translate="no">{address}</strong>
        <span className="block text-sm text-muted">{t("hop.unwatched")}</span>
      </>
    );
  }
  const state = stateOf(mirror.level);
  return (
    <>
      <a
        href={pathOf(localeOf(i18n.language), { mirror: mirror.slug, tab: "failover" })}
        className="font-semibold hover:underline"
      >
        {mirror.name}
      </a>
      {address !== mirror.name && (
        <span translate="no" className="block text-sm text-muted">
          {address}
        </span>
      )}
      <span className="mt-1 flex items-center gap-1.5 text-sm">
        <StateShape state={state} className="size-3.5" />
        {t(`state.${state}`)}
      </span>
    </>
  );
}

/** What must happen for the next hop to be asked. */
function Passage({ separator }: { separator: "comma" | "pipe" }) {
  const { t } = useTranslation();
  return (
    <p className={`chain-passage chain-${separator}`}>
      <span>{t(`hop.${separator}`)}</span>
      <svg aria-hidden="true" viewBox="0 0 24 10" className="chain-arrow">
        <path d="M0 5h22" className="chain-shaft" />
        <path d="m18 1 4 4-4 4" />
      </svg>
    </p>
  );
}
