import type { Incident } from "@heliograph/core";
import type { FakeModule } from "@heliograph/fake-mirror";
import { noon } from "../testing/test-site.ts";
import type { Participant } from "./freshness-trial.ts";
import type { MeasuredLag } from "./measured-lags.ts";
import { publicationsOf } from "./taking-turns.ts";

/** How long after its publication each mirror whose clock is known shows a release. */
export type Clocks = Readonly<Record<string, number>>;

/** Mirrors with these clocks. */
export const participantsOf = (clocks: Clocks): Record<string, Participant> =>
  Object.fromEntries(Object.entries(clocks).map(([name, lagMs]) => [name, { lagMs }]));

/** What was measured of mirrors whose clocks are known, and is not so. */
export const untrue = (measured: readonly MeasuredLag[], clocks: Clocks) =>
  measured.filter(({ mirror, lag }) => {
    const truth = clocks[mirror];
    if (truth === undefined) return false;
    return (lag.atLeastMs ?? -Infinity) > truth || (lag.atMostMs ?? Infinity) < truth;
  });

/** From where the arrival of fewer releases than so many was measured on mirrors whose clocks are known. */
export const tooFew = (measured: readonly MeasuredLag[], clocks: Clocks, atLeast: number) =>
  Object.keys(clocks).flatMap((mirror) =>
    ["east", "west"].flatMap((vantage) =>
      ["list", "latest"].flatMap((surface) => {
        const arrived = measured.filter(
          (one) =>
            one.mirror === mirror &&
            one.vantage === vantage &&
            one.surface === surface &&
            one.lag.atMostMs !== undefined,
        );
        return arrived.length < atLeast ? [{ mirror, vantage, surface, arrived: arrived.length }] : [];
      }),
    ),
  );

/** Releases that are said to have been published when they were not. */
export const misdated = (measured: readonly MeasuredLag[], modules: readonly FakeModule[]) => {
  const truth = publicationsOf(modules);
  return measured.filter(({ module, version, published: { after, by } }) => {
    const at = truth.get(`${module}@${version}`) ?? Number.NaN;
    return !((after ?? -Infinity) <= at && at <= by);
  });
};

/** When an incident was opened, since noon; undefined where there is none. */
export const openedAfterMs = (incidents: readonly Incident[], mirror: string, cause: Incident["cause"]) => {
  const incident = incidents.findLast((one) => one.mirror === mirror && one.cause === cause);
  return incident && Date.parse(incident.openedAt) - noon;
};

/** Who is accused of what. */
export const told = (incidents: readonly Incident[]) =>
  incidents.map(({ mirror, cause }) => `${mirror} ${cause}`).toSorted();
