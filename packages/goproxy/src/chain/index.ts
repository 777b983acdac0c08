export { matchesPrefixPatterns } from "../prefix-patterns.ts";
export { consequenceOf, faultsOf, type Consequence } from "./consequence.ts";
export { formatGoproxy, GoproxyError, parseGoproxy, type GoproxyFault } from "./goproxy-list.ts";
export {
  addressOf,
  gosumdbFor,
  GosumdbError,
  parseGosumdb,
  type Gosumdb,
  type GosumdbFault,
} from "./gosumdb.ts";
export { exposesPassword, isProxy, placeOf, withoutPassword, type Hop } from "./hop.ts";
export { outcomeOfStatus } from "./outcome.ts";
export { pairedChains, pipedChain } from "./recommend-candidates.ts";
export { rankContenders, type Contender } from "./recommend-cost.ts";
export { fitnessOf, type ScopedMirror } from "./recommend-fitness.ts";
export { reasonsFor } from "./recommend-reasons.ts";
export { choose, recommendationExpiresMs, type Choice } from "./recommend.ts";
export { addCosts } from "./replay-cost.ts";
export type { Series, StripDay } from "./replay-series.ts";
export { replay, type Gap, type Replayed, type ReplayedHop, type ReplayTask } from "./replay.ts";
export {
  minorOf,
  resolveSettings,
  settingNames,
  type GoSetting,
  type GoSettings,
  type SettingName,
  type SettingOrigin,
  type SettingSource,
  type SettingSources,
} from "./settings.ts";
export { routeToSumdb, routeToSumdbNow, type SumdbRoute } from "./sumdb-route.ts";
export {
  steps,
  walk,
  walkNow,
  type Answer,
  type Failed,
  type Outcome,
  type Tried,
  type Walked,
  type WalkedModule,
} from "./walk.ts";
