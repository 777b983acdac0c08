import type { DrillFault } from "@heliograph/core";
import type { Fault } from "@heliograph/fake-mirror";
import { setDrillStage, type DrillStage } from "@heliograph/probes/testing";

/** A fault of the first mirror as it really has it (who refuses is not there at all), and as it is drilled. */
export type Scene = { what: string; faults: readonly Fault[]; drilled?: DrillFault };

/** How long each took, in ms: what the go command waits for mirrors, our walk, and a drill where there is one. */
export type Round = { go: number; walk: number; drill: number | undefined };

const repeats = 5;

/** Takes every figure several times, all in turn, so that whatever else the machine does meets all alike: the medians. */
export async function takeRounds(scene: Scene, separator: string, distanceMs: number): Promise<Round> {
  const stage = await setDrillStage(separator, scene.drilled === "refused");
  try {
    const rounds: Round[] = [];
    for (let count = 0; count < repeats; count += 1) rounds.push(await takeRound(stage, scene, distanceMs));
    const drills = rounds.flatMap(({ drill }) => drill ?? []);
    return {
      go: median(rounds.map(({ go }) => go)),
      walk: median(rounds.map(({ walk }) => walk)),
      drill: drills.length === 0 ? undefined : median(drills),
    };
  } finally {
    await stage.close();
  }
}

/**
 * What the go command waits for mirrors is what it takes with them far away, less what it takes with the same answers from
 * nearby: its own start, and its work on files.
 */
async function takeRound(stage: DrillStage, { faults, drilled }: Scene, distanceMs: number): Promise<Round> {
  stage.set(
    0,
    faults.filter(({ kind }) => kind !== "delay"),
  );
  const nearby = await stage.runGo();
  stage.set(distanceMs, faults);
  const far = await stage.runGo();
  const { totalMs: walk } = await stage.walk();
  const drill = drilled && (await stage.drill(drilled, distanceMs)).totalMs;
  return { go: far.ms - nearby.ms, walk, drill };
}

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
