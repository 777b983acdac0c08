import { levelOf, type Level, type Verdict } from "./judge.ts";

/** How a mirror is as far as some vantages can tell, by those of them whose votes count. */
export function levelSeen(votes: Verdict["vantages"], vantages: readonly string[]): Level {
  const saying = (vote: keyof Verdict["vantages"]) =>
    vantages.filter((vantage) => votes[vote].includes(vantage)).length;
  const [up, degraded, down] = [saying("up"), saying("degraded"), saying("down")];
  const all = up + degraded + down;
  return all === 0 ? "unknown" : levelOf({ down, degraded, all });
}
