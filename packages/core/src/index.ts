export { addTraffic } from "./add-traffic.ts";
export { blameFor, withoutFollowers, type Case, type RoleOf } from "./alert/blame.ts";
export { channelLanguages, type ChannelLanguage } from "./alert/channel-language.ts";
export { attemptEnds, deliveryStates, type AttemptEnd, type DeliveryState } from "./alert/delivery.ts";
export { doubtOf } from "./alert/doubt.ts";
export { flappingWindowMs, orFlapping, type PastChange } from "./alert/flapping.ts";
export { followOwn, type OpenOwn } from "./alert/follow-own.ts";
export { ownTroubles, silentForMs, vantageCauses, type VantageState } from "./alert/impaired.ts";
export {
  announcedSpans,
  maintainedAt,
  maintenanceEnds,
  spansOf,
  weekdays,
  type MaintenanceSpan,
  type MaintenanceWindow,
  type PlannedMaintenance,
  type Recurrence,
  type Weekday,
} from "./alert/maintenance.ts";
export {
  loudnesses,
  noticeKinds,
  noticeSchema,
  type Gist,
  type Loudness,
  type Notice,
  type NoticeKind,
} from "./alert/notice.ts";
export { pulseParts, type PulsePart } from "./alert/pulse.ts";
export { endOfQuiet, type QuietHours } from "./alert/quiet-hours.ts";
export { rehearse } from "./alert/rehearse.ts";
export { defaultGatherMs, routeToAll } from "./alert/route-to-all.ts";
export { dueAt, routesFor, type Route, type RoutedIncident } from "./alert/route.ts";
export { endOfShared, releaseAfterMs } from "./alert/shared-end.ts";
export { sharedOutageOf } from "./alert/shared-outage.ts";
export { inSuspense } from "./alert/suspense.ts";
export { togetherMs, type Testimony } from "./alert/testimony.ts";
export { addCounts, availabilityRatio, flooredPercent, judgedCount, type Counts } from "./availability.ts";
export { canarySchema, defaultCanary, type Canary } from "./canary.ts";
export {
  checkedRoles,
  mirrorAboutSchema,
  mirrorEntrySchema,
  protocols,
  roles,
  vantageEntrySchema,
  type CheckedRole,
  type MirrorAbout,
  type MirrorEntry,
  type Protocol,
  type Role,
  type VantageEntry,
} from "./catalogue.ts";
export { agreedGrade } from "./card/agreed-grade.ts";
export { cacheRules, type CacheRule } from "./card/cache-rules.ts";
export { cardRules } from "./card/card-rules.ts";
export {
  cardKinds,
  cardSchema,
  gradedSchema,
  grades,
  type Card,
  type CardKind,
  type Grade,
  type Graded,
} from "./card/card.ts";
export {
  certificateSchema,
  stampStates,
  type Certificate,
  type Stamp,
  type StampState,
} from "./card/certificate.ts";
export { conformanceRules, type ConformanceRule } from "./card/conformance-rules.ts";
export { disagreementOf, type CertificateDisagreement, type CertificateSight } from "./card/disagreement.ts";
export {
  cardCauses,
  causes,
  findingCauses,
  freshnessCauses,
  integrityCauses,
  isFinding,
  isLasting,
  isOwn,
  mirrorCauses,
  ownCauses,
  publicCauses,
  severityOf,
  type CardCause,
  type Cause,
  type FindingCause,
  type FreshnessCause,
  type IntegrityCause,
  type MirrorCause,
  type OwnCause,
  type PublicCause,
} from "./cause.ts";
export { tlsRules, type TlsRule } from "./card/tls-rules.ts";
export { chainEntrySchema, goproxyLimit, type ChainEntry } from "./chain/chain.ts";
export { drillFaults, hangsAfterMs, worstCaseMs, type DrillFault } from "./chain/drill-fault.ts";
export { drillLimit, drillSchema, type Drill } from "./chain/drill.ts";
export { minutesPerDay, minuteStates, type MinuteState } from "./chain/minute.ts";
export {
  operations,
  walkSchema,
  type Operation,
  type OperationWalk,
  type Step,
  type Walk,
} from "./chain/walk.ts";
export { coordinateSchema } from "./coordinate.ts";
export { csvOf } from "./csv.ts";
export { curlOf } from "./curl.ts";
export { datesUntil, daysUntil, isZone, type CalendarDay } from "./calendar.ts";
export { barHeight, dayBar, type DayBar } from "./day-bar.ts";
export { defaultLogKey } from "./default-log-key.ts";
export { shown, shownJson } from "./escape.ts";
export { exchangeOf } from "./exchange-of.ts";
export { exchangeLimit, exchangeSchema, exhibitSchema, type Exchange, type Exhibit } from "./exchange.ts";
export {
  errorClassSchema,
  outcomeOf,
  outcomes,
  type ErrorClass,
  type FailureClass,
  type Outcome,
} from "./failure.ts";
export { failedClasses } from "./failed-classes.ts";
export { failurePhaseOf, failurePhases, type FailurePhase } from "./failure-phase.ts";
export { cleanForMs, confirmingMs, followClean, followFinding } from "./follow-finding.ts";
export {
  changeKinds,
  followVerdict,
  phases,
  reopenWithinMs,
  severities,
  type Change,
  type ChangeKind,
  type IncidentState,
  type Phase,
  type Severity,
} from "./follow.ts";
export { figuresOf, mergeLags, noLags, percentileSpan, type CountedLags } from "./freshness/counted-lags.ts";
export type { Arrival, SpreadingRelease } from "./freshness/arrival.ts";
export { disagreementWindowMs, hasSeveralBackends, type Disagreement } from "./freshness/disagreement.ts";
export { elsewhere, type Angle, type Elsewhere } from "./freshness/elsewhere.ts";
export { lagOf, type Span } from "./freshness/lag.ts";
export {
  coldFetchSchema,
  freshnessSchema,
  longestAgeMs,
  lookSchema,
  spreadSchema,
  standings,
  type ColdFetch,
  type Freshness,
  type Look,
  type Spread,
} from "./freshness/look.ts";
export { movementOf, type Movement } from "./freshness/movement.ts";
export { punctualityOf, type Punctuality } from "./freshness/punctuality.ts";
export { isQuorum } from "./freshness/quorum.ts";
export {
  coldTargetSchema,
  followedReleaseSchema,
  releaseSources,
  type ColdTarget,
  type FollowedRelease,
  type Publication,
  type ReleaseSource,
} from "./freshness/release.ts";
export { lastingGlimpses, sightingOf, type Glimpse, type Sighting } from "./freshness/sighting.ts";
export { surfaces, type Surface } from "./freshness/surface.ts";
export { sinceUpstream } from "./freshness/upstream.ts";
export { isGone } from "./freshness/vanishing.ts";
export {
  bucketOf,
  countOf,
  histogramOf,
  mergeHistograms,
  percentile,
  rankOf,
  type Histogram,
} from "./histogram.ts";
export {
  contentSchema,
  findingSchema,
  integritySchema,
  logViewSchema,
  noteLimit,
  parts,
  proofs,
  relations,
  sha256Schema,
  type Content,
  type Finding,
  type Integrity,
  type LogView,
  type Part,
  type Proof,
  type Relation,
} from "./integrity.ts";
export { judge, levels, type Level, type Verdict, type Witness } from "./judge.ts";
export { levelSeen } from "./level-seen.ts";
export { MirrorFailure } from "./mirror-failure.ts";
export { aloneBad, type NodeRuns } from "./node/alone-bad.ts";
export { observationSchema, type Facts, type Measures, type Observation } from "./observation.ts";
export { pastOutages, type PastOutage, type PastRun } from "./past-outages.ts";
export { probeKinds, type ProbeKind } from "./probe-kind.ts";
export {
  chainMirrorSchema,
  chainSchema,
  chainsSchema,
  failoverSchema,
  recommendationSchema,
  replaySchema,
  type Chain,
  type ChainMirror,
  type Chains,
  type ChainSummary,
  type Failover,
  type Outage,
  type Recommendation,
  type RecoveryTimes,
  type Replay,
  type ReplayCost,
  type ShownDrill,
  type ShownWalk,
} from "./shown/chain.ts";
export {
  feedStateSchema,
  freshnessSummarySchema,
  lagSchema,
  lookupSchema,
  mirrorFreshnessSchema,
  releaseSchema,
  releasesSchema,
  shownReleaseSchema,
  shownSightingSchema,
  spanSchema,
  type FeedState,
  type FreshnessSummary,
  type Lag,
  type Lookup,
  type MirrorFreshness,
  type Release,
  type Releases,
  type ShownRelease,
  type ShownSighting,
  type ShownSpan,
} from "./shown/freshness.ts";
export {
  courseKinds,
  incidentDetailSchema,
  type Course,
  type IncidentDetail,
  type ShownMaintenance,
} from "./shown/incident-detail.ts";
export {
  incidentSchema,
  incidentsSchema,
  noteSchema,
  type FindingSummary,
  type Incident,
  type Incidents,
  type IncidentSubject,
  type Note,
} from "./shown/incident.ts";
export { acknowledgementSchema, resolutionSchema, silencedSchema } from "./shown/operated.ts";
export {
  evidenceSchema,
  logHeadsSchema,
  mirrorIntegritySchema,
  proofCountsSchema,
  shownFindingSchema,
  shownViewSchema,
  type Evidence,
  type LogHeads,
  type MirrorIntegrity,
  type ShownFinding,
  type ShownView,
} from "./shown/integrity.ts";
export {
  countsSchema,
  daySchema,
  mirrorSchema,
  mirrorsSchema,
  mirrorSummarySchema,
  sightSchema,
  type Day,
  type MirrorDetail,
  type Mirrors,
  type MirrorSummary,
  type Sight,
} from "./shown/mirror.ts";
export { type CurrentMaintenance, type Maintenance } from "./shown/maintenance.ts";
export { namesSchema, type Names } from "./shown/names.ts";
export { historySchema, type History, type Month, type Remembered } from "./shown/history.ts";
export {
  recommendedChainSchema,
  type RecommendationReason,
  type RecommendedChain,
} from "./shown/recommended-chain.ts";
export { comparedWindows, rangeNames, ranges, type ComparedWindow, type Range } from "./shown/range.ts";
export { regionsSchema, type RegionalMirror, type RegionCell, type Regions } from "./shown/regions.ts";
export { pointSchema, rangeSchema, seriesSchema, type Point, type Series } from "./shown/series.ts";
export { vantageSchema, type Vantage } from "./shown/vantage.ts";
export {
  mirrorCacheSchema,
  mirrorCardSchema,
  mirrorTlsSchema,
  type GradeChange,
  type MirrorCache,
  type MirrorCard,
  type MirrorTls,
  type ShownCertificate,
  type ShownRule,
} from "./shown/card.ts";
export {
  compareSchema,
  comparisonSchema,
  type Compare,
  type Compared,
  type Comparison,
  type ComparedPoint,
} from "./shown/compare.ts";
export {
  costSchema,
  ledgerSchema,
  type Account,
  type Cost,
  type DayCost,
  type KindCost,
  type Ledger,
} from "./shown/ledger.ts";
export { limitsSchema, type Limits } from "./shown/limits.ts";
export {
  dailyBudgetSchema,
  keptThings,
  methodSchema,
  type DailyBudget,
  type KeptThing,
  type Method,
  type ShownProbe,
} from "./shown/method.ts";
export { nodeSchema, type ShownNode } from "./shown/node.ts";
export {
  errorsSchema,
  runNameSchema,
  runSchema,
  runsSchema,
  type Errors,
  type Run,
  type RunName,
  type Runs,
  type ShownFailure,
  type ShownRun,
} from "./shown/run.ts";
export {
  mirrorSpeedSchema,
  mirrorThroughputSchema,
  type HeatCell,
  type Hour,
  type MirrorSpeed,
  type MirrorThroughput,
  type SpeedPoint,
} from "./shown/speed.ts";
export {
  alertsSchema,
  channelsSchema,
  channelTestSchema,
  happeningsSchema,
  redrivenSchema,
  type ChannelTest,
  type Happening,
  type ShownAlert,
  type ShownChannel,
} from "./shown/alert.ts";
export { newestCheck, siteVerdict, stateOfVerdict, worstFirst, type SiteVerdict } from "./site-verdict.ts";
export { slugSchema } from "./slug.ts";
export { freshIntervals, isStale } from "./staleness.ts";
export { stateOf, stateOfMirror, states, type State } from "./state.ts";
export { stateShapes, type ShapePart } from "./state-shape.ts";
export { shownPhase } from "./shown-phase.ts";
export { namedPages } from "./named-pages.ts";
export { bulkSchema, defaultBulk, type Bulk } from "./speed/bulk.ts";
export { median, quantile } from "./speed/quantile.ts";
export { columnCount, columnOf, rateEdgesMbps, rowCount, rowOf, ttfbEdgesMs } from "./speed/scales.ts";
export {
  leastSamples,
  partsOf,
  placesOf,
  scoreFormula,
  scoreOf,
  scoreParts,
  type ScoredFigures,
  type ScorePart,
} from "./speed/score.ts";
export { comparedSpans, firstStepAt, speedStepMs } from "./speed/steps.ts";
export { sizeClasses, temperatures, type SizeClass, type Temperature } from "./speed/classes.ts";
export { isLinkBound, transferSchema, type Transfer } from "./speed/transfer.ts";
export { thresholds, type Thresholds } from "./thresholds.ts";
export { days, hours, minutes, seconds } from "./time.ts";
export {
  hostLimit,
  hostTrafficSchema,
  noTraffic,
  trafficSchema,
  type HostTraffic,
  type Traffic,
} from "./traffic.ts";
export { watchedLogSchema, type WatchedLog } from "./watched-log.ts";
export { userAgentOf } from "./user-agent.ts";
export { castVote, failuresInRow, type Ballot, type Tally, type Vote } from "./vote.ts";
export { countSchema, instantSchema } from "./wire.ts";
export {
  batchLimit,
  batchSchema,
  checkSchema,
  heartbeatSchema,
  receiptSchema,
  workSchema,
  type Batch,
  type Check,
  type Heartbeat,
  type Receipt,
  type Work,
} from "./work.ts";
export {
  confirmationSchema,
  signings,
  subscribedSchema,
  subscribingSchema,
  subscriptionKinds,
  subscriptionSchema,
  waysSchema,
  type Confirmation,
  type Subscribed,
  type Subscribing,
  type Subscription,
  type SubscriptionKind,
  type Ways,
} from "./shown/subscription.ts";
