export {
  connect,
  disconnect,
  UnreachableDatabase,
  UnsuitableDatabase,
  type ConnectOptions,
  type Database,
  type Transaction,
} from "./connect.ts";
export { EmbeddedFailure, type EmbeddedFailureReason } from "./embedded/embedded-failure.ts";
export { startEmbedded } from "./embedded/start-embedded.ts";
export { type EmbeddedServer } from "./embedded/start-server.ts";
export { migrate, NewerSchema } from "./migrate.ts";
export { addIncidentVantages } from "./queries/add-incident-vantages.ts";
export { addToRollups } from "./queries/add-to-rollups.ts";
export { authenticateVantage, type AuthenticatedVantage } from "./queries/authenticate-vantage.ts";
export { holdEpoch } from "./queries/hold-epoch.ts";
export { insertObservations } from "./queries/insert-observations.ts";
export { insertQuarantined } from "./queries/insert-quarantined.ts";
export { lockVerdicts, type StoredVerdict } from "./queries/lock-verdicts.ts";
export { newestIncidents, type StoredIncident } from "./queries/newest-incidents.ts";
export type { ObservationRow } from "./queries/observation-row.ts";
export { readSetting } from "./queries/read-setting.ts";
export { readTallies, type StoredTally } from "./queries/read-tallies.ts";
export { readTargets, type Target } from "./queries/read-targets.ts";
export { readWitnesses, type Witnesses } from "./queries/read-witnesses.ts";
export { recordHeartbeat, type Vitals } from "./queries/record-heartbeat.ts";
export { saveIncident, type IncidentStep } from "./queries/save-incident.ts";
export { saveSetting } from "./queries/save-setting.ts";
export { saveTallies } from "./queries/save-tallies.ts";
export { saveVerdicts } from "./queries/save-verdicts.ts";
export { takeOverVantage } from "./queries/take-over-vantage.ts";
export { tryLock } from "./queries/try-lock.ts";
export { upsertMirrors } from "./queries/upsert-mirrors.ts";
export { upsertVantages } from "./queries/upsert-vantages.ts";
export { voidIsolated } from "./queries/void-isolated.ts";
export { enforceRetention, type Retention } from "./partitions/enforce-retention.ts";
export { makePartitions } from "./partitions/make-partitions.ts";
export { readIncidents, type IncidentFilter } from "./queries/read-incidents.ts";
export { readMirror, type MirrorOverview } from "./queries/read-mirror.ts";
export { readMirrors } from "./queries/read-mirrors.ts";
export { readSeries, type SeriesFilter } from "./queries/read-series.ts";
export type { PageTime } from "./queries/read-summaries.ts";
export { readVantages } from "./queries/read-vantages.ts";
export { addContentCounts } from "./queries/add-content-counts.ts";
export { beginEvidence, type EvidenceUpload } from "./queries/begin-evidence.ts";
export { completeEvidence } from "./queries/complete-evidence.ts";
export { countBundles } from "./queries/count-bundles.ts";
export { declineEvidence } from "./queries/decline-evidence.ts";
export { doubtIndirectHeads } from "./queries/doubt-indirect-heads.ts";
export { dropEvidence } from "./queries/drop-evidence.ts";
export { findIncident } from "./queries/find-incident.ts";
export { largestSizeKnown } from "./queries/largest-size-known.ts";
export { lockLog } from "./queries/lock-log.ts";
export { noProofCounts, readContentCounts, type ProofCounts } from "./queries/read-content-counts.ts";
export { readColdFetches } from "./queries/read-cold-fetches.ts";
export { readFeed } from "./queries/read-feed.ts";
export { readFreshness } from "./queries/read-freshness.ts";
export { readLags, type LagFilter, type ReadLags } from "./queries/read-lags.ts";
export { readListings, type Listing } from "./queries/read-listings.ts";
export { readModuleMirrors, type ModuleMirror } from "./queries/read-module-mirrors.ts";
export { readNewestContents, type NewestContent } from "./queries/read-newest-contents.ts";
export { readReleaseSightings, type PlacedSighting } from "./queries/read-release-sightings.ts";
export {
  readFollowedReleases,
  readRelease,
  readReleases,
  readReleasesOf,
  type ReleaseFilter,
  type ReleasePlace,
} from "./queries/read-releases.ts";
export { readSpreads, type SpreadFilter } from "./queries/read-spreads.ts";
export { shownRelease, type ReleaseRow } from "./queries/shown-release.ts";
export { readArrivals } from "./queries/read-arrivals.ts";
export { readLongestStandStill } from "./queries/read-longest-stand-still.ts";
export { readPresences, type Presence } from "./queries/read-presences.ts";
export { markMissed } from "./queries/mark-missed.ts";
export { readFallenLatests, type FallenLatest } from "./queries/read-fallen-latests.ts";
export { readDisagreements, type StoredDisagreement } from "./queries/read-disagreements.ts";
export { readWatchingVantages, type WatchingVantage } from "./queries/read-watching-vantages.ts";
export { readCleanRuns } from "./queries/read-clean-runs.ts";
export { readContents } from "./queries/read-contents.ts";
export { readDoubtfulHeads } from "./queries/read-doubtful-heads.ts";
export { readEvidenceParts } from "./queries/read-evidence-parts.ts";
export {
  readFinding,
  readFindings,
  type FindingFilter,
  type FoundEvidence,
} from "./queries/read-findings.ts";
export { readLogMirrors } from "./queries/read-log-mirrors.ts";
export { readLogViews, type PlacedView } from "./queries/read-log-views.ts";
export { readMirrorName } from "./queries/read-mirror-name.ts";
export { readHead } from "./queries/read-head.ts";
export { readRivalHeads } from "./queries/read-rival-heads.ts";
export { readServed, type Served } from "./queries/read-served.ts";
export { readTrustedHead } from "./queries/read-trusted-head.ts";
export { replaceTrustedHead, type TrustMove } from "./queries/replace-trusted-head.ts";
export { saveContent, type SeenContent } from "./queries/save-content.ts";
export { saveEvidencePart } from "./queries/save-evidence-part.ts";
export { saveFinding, type FoundFinding } from "./queries/save-finding.ts";
export { saveFindingIncident } from "./queries/save-finding-incident.ts";
export { saveHead, type SeenHead } from "./queries/save-head.ts";
export { saveLogView, type SeenView } from "./queries/save-log-view.ts";
export { saveResolution } from "./queries/save-resolution.ts";
export { saveSighting } from "./queries/save-sighting.ts";
export { saveStanding } from "./queries/save-standing.ts";
export type { StoredHead } from "./queries/stored-head.ts";
export { unclaimedEvidenceBytes } from "./queries/unclaimed-evidence-bytes.ts";
export { unresolvedFindings, type UnresolvedFinding } from "./queries/unresolved-findings.ts";
export { wasFoundBefore } from "./queries/was-found-before.ts";
export { findReleases, type KnownRelease } from "./queries/find-releases.ts";
export { lockLooks } from "./queries/lock-looks.ts";
export { readColdTargets } from "./queries/read-cold-targets.ts";
export { readFollowed } from "./queries/read-followed.ts";
export { readIsolations, type Isolation } from "./queries/read-isolations.ts";
export { readKeptLooks, type KeptLooks } from "./queries/read-kept-looks.ts";
export { saveColdFetches, type ColdFetchRow } from "./queries/save-cold-fetches.ts";
export { saveListings, type ListingRow } from "./queries/save-listings.ts";
export { saveReleases, type FoundRelease } from "./queries/save-releases.ts";
export { saveKeptLooks, type KeptLooksRow } from "./queries/save-kept-looks.ts";
export { saveSpreads, type SpreadRow } from "./queries/save-spreads.ts";
export type { KeptGlimpse, KeptLook } from "./schema/sightings.ts";
export { lockFeed, type FeedPosition } from "./queries/lock-feed.ts";
export { readSampled } from "./queries/read-sampled.ts";
export { saveFeed } from "./queries/save-feed.ts";
export type { ReadEntry } from "./schema/feeds.ts";
export { excludeReleases } from "./queries/exclude-releases.ts";
export { readArrived, type Arrived } from "./queries/read-arrived.ts";
export { replaceLags, type LagRollup } from "./queries/replace-lags.ts";
export { settleMissed } from "./queries/settle-missed.ts";
