import { shown, type Replay, type ReplayCost } from "@heliograph/core";
import { columns } from "../../columns.ts";

/** How many of the longest stretches without a module are told. */
const mostGaps = 5;

/** What a chain would have cost, for a person. Minutes are those of each vantage, added up. */
export function replayText({ goproxy, since, until, total, vantages, gaps, unwatched }: Replay): string {
  const sections = [
    [`${shown(goproxy)}  ${dayOf(since)} to ${dayOf(until)}`],
    columns(costRows(total)),
    vantages.length < 2
      ? []
      : ["By vantage", ...columns(vantages.map(({ vantage, cost }) => [vantage, summaryOf(cost)] as const))],
    gaps.length === 0
      ? []
      : [
          "Longest without a module",
          ...columns(
            gaps
              .slice(0, mostGaps)
              .map(({ vantage, from, minutes }) => [from, `${count(minutes)} from ${vantage}`] as const),
          ),
        ],
    unwatched.length === 0
      ? []
      : ["Nobody watches", ...columns(unwatched.map((source) => [source, ""] as const))],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join("\n"))
    .join("\n\n")}\n`;
}

const costRows = (cost: ReplayCost) =>
  [
    ["seen", count(cost.seen)],
    ["served by a proxy", count(cost.served)],
    ["left to the origin, which nobody measures", count(cost.direct)],
    ["failed", count(cost.failed)],
    ["held up without end", count(cost.hung)],
    ["modules without checksums", count(cost.unchecked)],
    ["lost before the serving proxy", duration(cost.lostMs)],
    ["the serving proxy's first byte", duration(cost.ttfbMs)],
  ] as const;

const summaryOf = ({ seen, failed, hung, direct, unchecked }: ReplayCost) =>
  `${count(failed + hung)} without a module, ${count(direct)} left to the origin, ${count(unchecked)} without checksums, of ${count(seen)}`;

const count = (minutes: number) => `${minutes} min`;
const duration = (ms: number | null) => (ms === null ? "not known" : `${ms.toFixed(0)} ms`);
const dayOf = (moment: string) => moment.slice(0, "2026-11-21".length);
