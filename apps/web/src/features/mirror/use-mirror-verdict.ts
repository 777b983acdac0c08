import type { MirrorDetail } from "@heliograph/core";
import { useNow, useStale } from "../../lib/clock.ts";
import { localeOf } from "../../lib/locale.ts";
import { stateOfMirror, type State } from "../../lib/state.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";

/** A mirror's verdict in words; it is withdrawn when it is too old to be true. */
export type SpokenVerdict = { state: State; sentence: string; withdrawn: boolean };

/** How one mirror is, in the page's language. */
export function useMirrorVerdict({ mirror, vantages, asOf }: MirrorDetail): SpokenVerdict {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const withdrawn = useStale(asOf) || mirror.stale;
  const vantageNames = useVantageNames(vantages);

  function sentence(): string {
    const { observedAt, level, since } = mirror;
    const { up, degraded, down } = mirror.vantages;
    if (observedAt === null) return t("mirrorVerdict.awaiting");
    if (withdrawn) return t("mirrorVerdict.stale", { since: format.instant(observedAt, now) });
    if (mirror.maintenance !== null) {
      const { title, endsAt } = mirror.maintenance;
      const until = format.instant(endsAt, now);
      return t("mirrorVerdict.maintenance", { until, title: title[localeOf(i18n.language)] });
    }
    if (level === "unknown") return t("mirrorVerdict.unknown");
    if (level === "up" && since === null) return t("mirrorVerdict.up");
    const from = since ?? observedAt;
    const values = {
      since: format.instant(from, now),
      duration: format.duration(Date.parse(now) - Date.parse(from)),
    };
    if (level === "up" && up.length === 1)
      return t("mirrorVerdict.upSeenFrom", { ...values, vantages: vantageNames(up) });
    if (level === "up") return t("mirrorVerdict.upSince", values);
    if (level === "degraded")
      return t("mirrorVerdict.degraded", { ...values, vantages: vantageNames(degraded) });
    if (down.length > 1 && up.length + degraded.length === 0) return t("mirrorVerdict.down", values);
    return t("mirrorVerdict.partial", { ...values, vantages: vantageNames(down) });
  }

  return { state: withdrawn ? "no_data" : stateOfMirror(mirror), sentence: sentence(), withdrawn };
}
