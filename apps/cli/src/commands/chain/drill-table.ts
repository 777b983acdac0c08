import { shown, worstCaseMs, type Drill, type Walk } from "@heliograph/core";

/** What drills of a chain came to. */
export type Drilled = {
  goproxy: string;
  module: string;
  /** Why the module was not got although nothing was made to fail; empty where it was. */
  detail: string;
  baseline: Walk;
  drills: readonly Drill[];
};

const heads = ["fault", "the go command", "served by", "lost per file", "in all", "at worst per file"];

/** What drills came to, for a person: a table for each entry that was made to fail. `sources` are the entries. */
export function tableOf(
  { goproxy, module, detail, baseline, drills }: Drilled,
  sources: readonly string[],
): string {
  const start = [
    `${shown(goproxy)}  ${shown(module)}`,
    baseline.result === "served"
      ? `Nothing made to fail: served by ${shown(serversOf(baseline))} in ${duration(baseline.totalMs)}`
      : `Nothing made to fail: ${baseline.result}${detail === "" ? "" : `: ${shown(detail)}`}`,
  ];
  const tables = sources.flatMap((source, place) => {
    const here = drills.filter(({ hop }) => hop === place);
    return here.length === 0
      ? []
      : [`${place + 1}  ${shown(source)}`, ...aligned([heads, ...here.map(rowOf)]), ""];
  });
  return `${[...start, "", ...tables].join("\n").trimEnd()}\n`;
}

const rowOf = (drill: Drill): string[] => {
  const { fault, switchMs, walk } = drill;
  const worstMs = worstCaseMs(fault);
  return [
    fault,
    effectOf(drill),
    serversOf(walk),
    switchMs === null ? "" : duration(switchMs),
    walk.result === "hangs" ? "no end" : duration(walk.totalMs),
    worstMs === null ? "no limit" : duration(worstMs),
  ];
};

/** What a fault of a hop makes the go command do. */
function effectOf({ hop, walk }: Drill): string {
  if (walk.operations.every(({ steps }) => steps.length <= hop)) return "does not ask it";
  if (walk.result === "hangs") return "hangs";
  return walk.operations.some(({ steps }) => steps.length > hop + 1) ? "goes on" : "stops";
}

/** Who served what, the first file's server first. */
function serversOf({ result, operations }: Walk): string {
  if (result !== "served") return "nobody";
  return [...new Set(operations.flatMap(({ servedBy }) => servedBy ?? []))].join(", ");
}

/** Rows of a table below each other, in columns. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => shown(row[column] ?? "").length)));
  return rows.map((row) =>
    `   ${row.map((text, column) => shown(text).padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd(),
  );
}

const duration = (ms: number) => (ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`);
