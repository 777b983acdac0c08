export { parseGoFlags, type GoFlag } from "./go-flags.ts";
export { formatGoproxy, GoproxyError, parseGoproxy, type GoproxyFault } from "./goproxy-list.ts";
export {
  addressOf,
  gosumdbFor,
  GosumdbError,
  parseGosumdb,
  type Gosumdb,
  type GosumdbFault,
} from "./gosumdb.ts";
export { exposesPassword, isProxy, urlBelow, withoutPassword, type Hop } from "./hop.ts";
export { outcomeOfStatus } from "./outcome.ts";
export type { Gap, Replayed, ReplayedHop, ReplayTask, Series, StripDay } from "./replay.ts";
export {
  parseGoEnv,
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
  passes,
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
