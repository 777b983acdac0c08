import { shown, type MirrorFreshness, type Vantage } from "@heliograph/core";
import { Instant } from "../../../components/instant.tsx";
import { StateLabel } from "../../../components/state-label.tsx";
import { TableArea } from "../../../components/table-area.tsx";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { useVantageNames } from "../../../lib/use-vantage-names.ts";

type Spread = MirrorFreshness["newestSpreads"][number];

type SpreadsProps = {
  shown: Pick<MirrorFreshness, "spreads" | "newestSpreads">;
  vantages: readonly Vantage[];
};

/** How many differing versions are named. */
const told = 4;

const heads = ["module", "agreement", "answers", "differing", "asked"] as const;

/** Whether a mirror gives the same answer to the same question, put several times in a row. */
export function Spreads({ shown: { spreads, newestSpreads }, vantages }: SpreadsProps) {
  const { t } = useTranslation();
  const vantageNames = useVantageNames(vantages);
  return (
    <>
      <p className="mb-3 max-w-prose text-pretty tabular-nums">
        <Summary {...spreads} />
      </p>
      {newestSpreads.length > 0 && (
        <TableArea label={t("freshness.spreads")} heads={heads.map((head) => t(`freshness.${head}`))}>
          {newestSpreads.map((spread) => (
            <tr key={`${spread.module} ${spread.vantage} ${spread.at}`}>
              <th scope="row" translate="no">
                <span className="block min-w-44 font-medium wrap-anywhere whitespace-normal">
                  {shown(spread.module)}
                </span>
              </th>
              <td>
                <Agreement spread={spread} />
              </td>
              <td>
                <Answers bodies={spread.bodies} />
              </td>
              <td>
                <Differing versions={spread.differing} />
              </td>
              <td>
                <Instant at={spread.at} />
                <span className="block text-muted">{vantageNames([spread.vantage])}</span>
              </td>
            </tr>
          ))}
        </TableArea>
      )}
    </>
  );
}

function Summary({ asked, disagreed }: MirrorFreshness["spreads"]) {
  const { t } = useTranslation();
  const format = useFormat();
  if (asked === 0) return t("freshness.spreadsNone");
  if (disagreed === 0) return t("freshness.spreadsAll", { count: asked, asked: format.count(asked) });
  return t("freshness.spreadsSome", {
    count: disagreed,
    disagreed: format.count(disagreed),
    asked: format.count(asked),
  });
}

/** Answers that differ in what is only just out are caches catching up. */
function Agreement({ spread: { disagrees, differing } }: { spread: Spread }) {
  const { t } = useTranslation();
  if (disagrees) return <StateLabel state="degraded" word={t("freshness.disagrees")} />;
  return (
    <StateLabel
      state="operational"
      word={t(differing.length > 0 ? "freshness.catchingUp" : "freshness.agrees")}
    />
  );
}

/** The versions that some of the answers lack, the highest first; after a few the rest is counted. */
function Differing({ versions }: { versions: readonly string[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (versions.length === 0) return "–";
  const more = versions.length - told;
  return (
    <span className="block max-w-40 whitespace-normal">
      <span translate="no">{shown(versions.slice(0, told).join(" "))}</span>
      {more > 0 && <> {t("freshness.differingMore", { more: format.count(more) })}</>}
    </span>
  );
}

function Answers({ bodies }: Pick<Spread, "bodies">) {
  const { t } = useTranslation();
  const format = useFormat();
  return bodies.map(({ count, newest, etag, backends, answers }) => (
    <span key={`${count} ${newest} ${etag}`} className="block">
      {newest === null
        ? t("freshness.answerEmpty", { count: answers, answers })
        : t("freshness.answer", {
            count: answers,
            answers,
            versions: format.count(count),
            newest: shown(newest),
          })}
      {backends.length > 0 && (
        <span translate="no" className="block text-xs text-muted">
          {backends.map(shown).join(", ")}
        </span>
      )}
    </span>
  ));
}
