import { siteVerdict, stateOfVerdict, type Mirrors, type State } from "@heliograph/core";
import { verdictHeadline } from "@heliograph/core/messages";
import { isBreach } from "./breach.ts";
import { vantageNames, type Voice } from "./voice.ts";

/** What is said of all mirrors together in one sentence that stays true while it is shown; a breach is as bad as an outage. */
export function verdictWords(status: Mirrors, voice: Voice): { state: State; sentence: string } {
  const { t, time } = voice;
  const { vantages, incidents, asOf } = status;
  const verdict = siteVerdict(status, false);
  const [only, ...others] = vantages;
  const sentence = verdictHeadline(verdict, {
    t,
    instant: (at) => time.instant(at, asOf),
    onlyVantage:
      only === undefined || others.length > 0 ? undefined : vantageNames(voice, vantages, [only.slug]),
  });
  return { state: incidents.some(isBreach) ? "major_outage" : stateOfVerdict(verdict), sentence };
}
