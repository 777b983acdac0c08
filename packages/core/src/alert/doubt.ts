import {
  burstOf,
  failingSince,
  fewestTogether,
  isFresh,
  isIn,
  isMost,
  lookedRoundMs,
  type Testimony,
} from "./testimony.ts";

/** What to think of a vantage: `unclear` while too few have looked to tell its own network's trouble from that of mirrors. */
export type Doubt = "sound" | "unclear" | "doubtful";

/**
 * Whether a vantage sees what nobody else does. It is doubtful when most of its mirrors, and three, turn bad within two minutes
 * while the others disagree, and stays so until its mirrors have lastingly come back; and while it alone says that most mirrors
 * work that all others call down. What it looked at since the trouble began counts, so that a doubt comes before a third failure.
 */
export function doubtOf(
  vantage: string,
  testimonies: readonly Testimony[],
  { isDoubted, now }: { isDoubted: boolean; now: number },
): Doubt {
  const fresh = testimonies.filter(isFresh(now));
  const own = fresh.filter((testimony) => testimony.vantage === vantage);
  const others = fresh.filter((testimony) => testimony.vantage !== vantage && testimony.healthy);
  if (others.length === 0) return "sound";
  const byMirror = Map.groupBy(others, ({ mirrorId }) => mirrorId);
  const othersOn = ({ mirrorId }: Testimony) => byMirror.get(mirrorId) ?? [];
  if (isAloneContent(own, othersOn)) return "doubtful";
  const doubt = turnedBad(own, othersOn, now);
  return doubt !== "doubtful" && isDoubted && isStillBad(own, othersOn) ? "doubtful" : doubt;
}

type OthersOn = (testimony: Testimony) => readonly Testimony[];

function turnedBad(own: readonly Testimony[], othersOn: OthersOn, now: number): Doubt {
  const burst = burstOf(own.map(failingSince).filter((since) => since !== undefined));
  const [anyone] = own;
  if (burst === undefined || anyone === undefined) return "sound";
  const known = own.filter((testimony) => (failingSince(testimony) ?? burst.from) >= burst.from);
  const turned = known.filter((testimony) => isIn(burst, failingSince(testimony)));
  const unlooked = known.filter(({ tally }) => tally.failures === 0 && tally.scheduledAt < burst.from).length;
  if (!isMost(turned.length, known.length - unlooked)) return "sound";
  if (turned.length + unlooked < fewestTogether) return "sound";
  const { confirmed, contradicted } = compare(turned, othersOn);
  if (confirmed > 0 && confirmed >= contradicted) return "sound";
  if (turned.length >= fewestTogether && contradicted > 0) return "doubtful";
  return now - burst.from <= lookedRoundMs(anyone) ? "unclear" : "sound";
}

/** On how many mirrors those others who have looked since agree that it fails, and on how many they do not. */
function compare(turned: readonly Testimony[], othersOn: OthersOn) {
  let [confirmed, contradicted] = [0, 0];
  for (const testimony of turned) {
    const since = failingSince(testimony) ?? Infinity;
    const looked = othersOn(testimony).filter(({ tally }) => tally.scheduledAt >= since);
    const failing = looked.filter(({ tally }) => tally.failures > 0).length;
    if (looked.length === 0) continue;
    if (failing * 2 >= looked.length) confirmed += 1;
    else contradicted += 1;
  }
  return { confirmed, contradicted };
}

/** Mirrors that come back one after the other keep a doubt until all that do so have taken their `down` back. */
function isStillBad(own: readonly Testimony[], othersOn: OthersOn): boolean {
  const failing = own.filter(({ tally }) => tally.failures > 0);
  const { confirmed, contradicted } = compare(failing, othersOn);
  if (confirmed > contradicted) return false;
  const recovers = own.some(({ tally }) => tally.vote === "down" && tally.failures === 0);
  return recovers || (failing.length > 0 && isMost(failing.length, own.length));
}

/** Whether it alone says that most mirrors work, having looked since two others or more all called them down. */
function isAloneContent(own: readonly Testimony[], othersOn: OthersOn): boolean {
  const alone = own.filter((testimony) => {
    const others = othersOn(testimony);
    const { vote, failures, scheduledAt } = testimony.tally;
    return (
      vote === "up" &&
      failures === 0 &&
      others.length >= 2 &&
      others.every(
        ({ tally }) =>
          tally.vote === "down" && tally.failures > 0 && scheduledAt >= (tally.failingSince ?? Infinity),
      )
    );
  });
  return alone.length >= fewestTogether && isMost(alone.length, own.length);
}
