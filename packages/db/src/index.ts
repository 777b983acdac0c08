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
export { keptFor } from "./partitions/kept-for.ts";
export { enforceRetention, type Retention } from "./partitions/enforce-retention.ts";
export { makePartitions } from "./partitions/make-partitions.ts";
export type { FormerGrade } from "./schema/grades.ts";
export type { ReadEntry } from "./schema/feeds.ts";
export type { KeptGlimpse, KeptLook } from "./schema/sightings.ts";
export type { KeptGrade } from "./queries/cards/kept-grade.ts";
export { readCertificateSights, type PlacedSight } from "./queries/cards/read-certificate-sights.ts";
export { readCertificates } from "./queries/cards/read-certificates.ts";
export { readConnections } from "./queries/cards/read-connections.ts";
export { readGradeChanges } from "./queries/cards/read-grade-changes.ts";
export { readGrades } from "./queries/cards/read-grades.ts";
export { readHandshakes } from "./queries/cards/read-handshakes.ts";
export { readKeptGrades } from "./queries/cards/read-kept-grades.ts";
export { readNodes, type StoredNode } from "./queries/cards/read-nodes.ts";
export { readStandings, type Standing } from "./queries/cards/read-standings.ts";
export { saveCertificate } from "./queries/cards/save-certificate.ts";
export { saveGradeChanges, type GradeChangeRow } from "./queries/cards/save-grade-changes.ts";
export { saveGrades } from "./queries/cards/save-grades.ts";
export { bringDrillsForward, type DrillDemand } from "./queries/chains/bring-drills-forward.ts";
export { endDrillTurn } from "./queries/chains/end-drill-turn.ts";
export { insertDrills, type DrillRow } from "./queries/chains/insert-drills.ts";
export { insertWalks, type WalkKey, type WalkRow } from "./queries/chains/insert-walks.ts";
export { markStrips } from "./queries/chains/mark-strips.ts";
export type { SeenMinute } from "./queries/chains/marks-of.ts";
export { readChains, type WatchedChain } from "./queries/chains/read-chains.ts";
export { readDrillsDue } from "./queries/chains/read-drills-due.ts";
export { readNewestDrills } from "./queries/chains/read-newest-drills.ts";
export { readNewestWalks } from "./queries/chains/read-newest-walks.ts";
export { readOutages, type StoredOutage } from "./queries/chains/read-outages.ts";
export { readPlaces, type Place } from "./queries/chains/read-places.ts";
export { readProxies, type Proxy } from "./queries/chains/read-proxies.ts";
export { readProxyCounts } from "./queries/chains/read-proxy-counts.ts";
export { readRecentWalks } from "./queries/chains/read-recent-walks.ts";
export {
  keptRecommendation,
  readRecommendations,
  type KeptRecommendation,
} from "./queries/chains/read-recommendations.ts";
export { readStrips, type Strip } from "./queries/chains/read-strips.ts";
export { readVantageRuns, type VantageRuns } from "./queries/chains/read-vantage-runs.ts";
export { readWalkCounts } from "./queries/chains/read-walk-counts.ts";
export { replaceRecommendations } from "./queries/chains/replace-recommendations.ts";
export { settleDrillTurns, type DrillTurn } from "./queries/chains/settle-drill-turns.ts";
export { upsertChains } from "./queries/chains/upsert-chains.ts";
export { enableChannel } from "./queries/channels/enable-channel.ts";
export { findChannel } from "./queries/channels/find-channel.ts";
export { readChannels } from "./queries/channels/read-channels.ts";
export { readKeptChannels } from "./queries/channels/read-kept-channels.ts";
export { upsertChannels, type WantedChannel } from "./queries/channels/upsert-channels.ts";
export { readBreached } from "./queries/compare/read-breached.ts";
export { readComparedLags } from "./queries/compare/read-compared-lags.ts";
export { readComparedSteps, type ComparedStep } from "./queries/compare/read-compared-steps.ts";
export { readLatencyHours, type LatencyHour } from "./queries/compare/read-latency-hours.ts";
export { idleRequestsOf, runsOf, type RunFilter } from "./queries/compare/run-source.ts";
export { addContentCounts } from "./queries/contents/add-content-counts.ts";
export {
  noProofCounts,
  readContentCounts,
  type ProofCounts,
} from "./queries/contents/read-content-counts.ts";
export { readContents } from "./queries/contents/read-contents.ts";
export { readNewestContents, type NewestContent } from "./queries/contents/read-newest-contents.ts";
export { readServed, type Served } from "./queries/contents/read-served.ts";
export { saveContent, type SeenContent } from "./queries/contents/save-content.ts";
export { beginAttempt, type Sending } from "./queries/deliveries/begin-attempt.ts";
export { bringForward } from "./queries/deliveries/bring-forward.ts";
export { claimChannel, type ClaimedChannel } from "./queries/deliveries/claim-channel.ts";
export { claimRefreshes, type RefreshedChannel } from "./queries/deliveries/claim-refreshes.ts";
export { disableChannel } from "./queries/deliveries/disable-channel.ts";
export { endAttempt, type BegunAttempt, type EndedAttempt } from "./queries/deliveries/end-attempt.ts";
export { giveUpLost } from "./queries/deliveries/give-up-lost.ts";
export { holdDeliveries } from "./queries/deliveries/hold-deliveries.ts";
export { incidentsWithUnsent } from "./queries/deliveries/incidents-with-unsent.ts";
export { deliveryTopic, insertDeliveries, type NewDelivery } from "./queries/deliveries/insert-deliveries.ts";
export { lockWaiting, type WaitingDelivery } from "./queries/deliveries/lock-waiting.ts";
export { mergeDeliveries } from "./queries/deliveries/merge-deliveries.ts";
export { openIncidentIds } from "./queries/deliveries/open-incident-ids.ts";
export { readActiveSilences, type ActiveSilence } from "./queries/deliveries/read-active-silences.ts";
export { readAlerts } from "./queries/deliveries/read-alerts.ts";
export { readChannelPast, type ChannelPast } from "./queries/deliveries/read-channel-past.ts";
export { readChannelTroubles, type ChannelTrouble } from "./queries/deliveries/read-channel-troubles.ts";
export { readDeliveries } from "./queries/deliveries/read-deliveries.ts";
export { readDueChannels } from "./queries/deliveries/read-due-channels.ts";
export { readGathering } from "./queries/deliveries/read-gathering.ts";
export { readLines, type LineEntry } from "./queries/deliveries/read-lines.ts";
export { readOpenTold } from "./queries/deliveries/read-open-told.ts";
export { readToldChannels, type ToldChannel } from "./queries/deliveries/read-told-channels.ts";
export { readToldIncidents, type ToldIncident } from "./queries/deliveries/read-told-incidents.ts";
export { readWithMerged } from "./queries/deliveries/read-with-merged.ts";
export { redriveDeliveries } from "./queries/deliveries/redrive-deliveries.ts";
export { releaseDelivery } from "./queries/deliveries/release-delivery.ts";
export { restKind } from "./queries/deliveries/rest-kind.ts";
export { settleSilences } from "./queries/deliveries/settle-silences.ts";
export type { StoredDelivery } from "./queries/deliveries/stored-delivery.ts";
export { takeChanges } from "./queries/deliveries/take-changes.ts";
export { takeUnpublished } from "./queries/deliveries/take-unpublished.ts";
export type { UntoldChange } from "./queries/deliveries/untold-change.ts";
export { withdrawDeliveries } from "./queries/deliveries/withdraw-deliveries.ts";
export { beginEvidence, type EvidenceUpload } from "./queries/evidence/begin-evidence.ts";
export { completeEvidence } from "./queries/evidence/complete-evidence.ts";
export { countBundles } from "./queries/evidence/count-bundles.ts";
export { declineEvidence } from "./queries/evidence/decline-evidence.ts";
export { dropEvidence } from "./queries/evidence/drop-evidence.ts";
export { readEvidenceParts } from "./queries/evidence/read-evidence-parts.ts";
export { saveEvidencePart } from "./queries/evidence/save-evidence-part.ts";
export { unclaimedEvidenceBytes } from "./queries/evidence/unclaimed-evidence-bytes.ts";
export { lockLooks } from "./queries/freshness/lock-looks.ts";
export { readArrivals } from "./queries/freshness/read-arrivals.ts";
export { readColdFetches } from "./queries/freshness/read-cold-fetches.ts";
export { readDaysOfHours } from "./queries/freshness/read-days-of-hours.ts";
export { readDisagreements, type StoredDisagreement } from "./queries/freshness/read-disagreements.ts";
export { readFallenLatests, type FallenLatest } from "./queries/freshness/read-fallen-latests.ts";
export { readFreshness } from "./queries/freshness/read-freshness.ts";
export { readKeptLooks, type KeptLooks } from "./queries/freshness/read-kept-looks.ts";
export { readLags, type LagFilter, type ReadLags } from "./queries/freshness/read-lags.ts";
export { readListings, type Listing } from "./queries/freshness/read-listings.ts";
export { readLongestStandStill } from "./queries/freshness/read-longest-stand-still.ts";
export { readPresences, type Presence } from "./queries/freshness/read-presences.ts";
export { readSpreads, type SpreadFilter } from "./queries/freshness/read-spreads.ts";
export { readWatchingVantages, type WatchingVantage } from "./queries/freshness/read-watching-vantages.ts";
export { replaceLags, type LagRollup } from "./queries/freshness/replace-lags.ts";
export { saveColdFetches, type ColdFetchRow } from "./queries/freshness/save-cold-fetches.ts";
export { saveKeptLooks, type KeptLooksRow } from "./queries/freshness/save-kept-looks.ts";
export { saveListings, type ListingRow } from "./queries/freshness/save-listings.ts";
export { saveSpreads, type SpreadRow } from "./queries/freshness/save-spreads.ts";
export { settleSpreads } from "./queries/freshness/settle-spreads.ts";
export { addIncidentVantages } from "./queries/incidents/add-incident-vantages.ts";
export { countOpenIncidents } from "./queries/incidents/count-open-incidents.ts";
export { coverIncidents } from "./queries/incidents/cover-incidents.ts";
export { endAcknowledgements } from "./queries/incidents/end-acknowledgements.ts";
export { findIncident, type FoundIncident } from "./queries/incidents/find-incident.ts";
export { hasNews } from "./queries/incidents/has-news.ts";
export { newestAbout } from "./queries/incidents/newest-about.ts";
export { newestIncidents } from "./queries/incidents/newest-incidents.ts";
export { readCases, type StoredCase } from "./queries/incidents/read-cases.ts";
export { readCoveredEnds } from "./queries/incidents/read-covered-ends.ts";
export {
  readFinding,
  readFindings,
  type FindingFilter,
  type FoundEvidence,
} from "./queries/incidents/read-findings.ts";
export { readHappenings } from "./queries/incidents/read-happenings.ts";
export { readCoveredIncidents, readIncident } from "./queries/incidents/read-incident.ts";
export { readIncidentMonths } from "./queries/incidents/read-incident-months.ts";
export { readMonthlyIncidents } from "./queries/incidents/read-monthly-incidents.ts";
export { readIncidents, type IncidentFilter } from "./queries/incidents/read-incidents.ts";
export { readNotesOf } from "./queries/incidents/read-notes-of.ts";
export { readNotes } from "./queries/incidents/read-notes.ts";
export { readOpenOwn, type StoredOwn } from "./queries/incidents/read-open-own.ts";
export { readOutageError, type SeenOutage } from "./queries/incidents/read-outage-error.ts";
export { readPastChanges } from "./queries/incidents/read-past-changes.ts";
export { releaseIncidents } from "./queries/incidents/release-incidents.ts";
export { saveAcknowledgement } from "./queries/incidents/save-acknowledgement.ts";
export { saveFinding, type FoundFinding } from "./queries/incidents/save-finding.ts";
export { saveFindingIncident } from "./queries/incidents/save-finding-incident.ts";
export { saveIncident, type IncidentStep, type IncidentTopic } from "./queries/incidents/save-incident.ts";
export { saveNote, type NewNote } from "./queries/incidents/save-note.ts";
export { saveResolution } from "./queries/incidents/save-resolution.ts";
export type { StoredIncident } from "./queries/incidents/stored-incident.ts";
export { unresolvedFindings, type UnresolvedFinding } from "./queries/incidents/unresolved-findings.ts";
export { wasFoundBefore } from "./queries/incidents/was-found-before.ts";
export { noteLateness, type LateSpan } from "./queries/late/note-lateness.ts";
export { readPastRuns } from "./queries/late/read-past-runs.ts";
export { saveLateIncident } from "./queries/late/save-late-incident.ts";
export { takeLateSpans } from "./queries/late/take-late-spans.ts";
export { wasOut } from "./queries/late/was-out.ts";
export { doubtIndirectHeads } from "./queries/log/doubt-indirect-heads.ts";
export { largestSizeKnown } from "./queries/log/largest-size-known.ts";
export { largestSizeShown } from "./queries/log/largest-size-shown.ts";
export { lockLog } from "./queries/log/lock-log.ts";
export { readDoubtfulHeads } from "./queries/log/read-doubtful-heads.ts";
export { readHead } from "./queries/log/read-head.ts";
export { readLogMirrors } from "./queries/log/read-log-mirrors.ts";
export { readLogViews, type PlacedView } from "./queries/log/read-log-views.ts";
export { readRivalHeads } from "./queries/log/read-rival-heads.ts";
export { readTrustedHead } from "./queries/log/read-trusted-head.ts";
export { replaceTrustedHead, type TrustMove } from "./queries/log/replace-trusted-head.ts";
export { saveHead, type SeenHead } from "./queries/log/save-head.ts";
export { saveLogView, type SeenView } from "./queries/log/save-log-view.ts";
export { saveSighting } from "./queries/log/save-sighting.ts";
export { saveStanding } from "./queries/log/save-standing.ts";
export type { StoredHead } from "./queries/log/stored-head.ts";
export { readMaintenanceWindows, type StoredWindow } from "./queries/maintenance/read-maintenance-windows.ts";
export { upsertMaintenance } from "./queries/maintenance/upsert-maintenance.ts";
export { readMirror, type MirrorOverview } from "./queries/mirrors/read-mirror.ts";
export { readMirrorName } from "./queries/mirrors/read-mirror-name.ts";
export { readMirrorNames } from "./queries/mirrors/read-mirror-names.ts";
export { readMirrors } from "./queries/mirrors/read-mirrors.ts";
export { calendarIn, type PageTime } from "./queries/mirrors/read-summaries.ts";
export { readTargets, type Target } from "./queries/mirrors/read-targets.ts";
export { upsertMirrors } from "./queries/mirrors/upsert-mirrors.ts";
export { saveAuditEntry, type AuditEntry } from "./queries/operators/save-audit-entry.ts";
export { saveSilence, type NewSilence, type SilenceTopic } from "./queries/operators/save-silence.ts";
export { readAlertFigures, type AlertFigures } from "./queries/pulses/read-alert-figures.ts";
export { readPulses } from "./queries/pulses/read-pulses.ts";
export { savePulse } from "./queries/pulses/save-pulse.ts";
export { doubtPublications } from "./queries/releases/doubt-publications.ts";
export { excludeReleases } from "./queries/releases/exclude-releases.ts";
export { findReleases, type KnownRelease } from "./queries/releases/find-releases.ts";
export { lockFeed, type FeedPosition } from "./queries/releases/lock-feed.ts";
export { markMissed } from "./queries/releases/mark-missed.ts";
export { readArrived, type Arrived } from "./queries/releases/read-arrived.ts";
export { readColdTargets } from "./queries/releases/read-cold-targets.ts";
export { readFeed } from "./queries/releases/read-feed.ts";
export { readFollowed } from "./queries/releases/read-followed.ts";
export { readReleaseSightings, type PlacedSighting } from "./queries/releases/read-release-sightings.ts";
export {
  readFollowedReleases,
  readRelease,
  readReleases,
  readReleasesOf,
  type ReleaseFilter,
  type ReleasePlace,
} from "./queries/releases/read-releases.ts";
export { readSampled } from "./queries/releases/read-sampled.ts";
export { saveFeed } from "./queries/releases/save-feed.ts";
export { saveReleases, type FoundRelease } from "./queries/releases/save-releases.ts";
export { settleMissed } from "./queries/releases/settle-missed.ts";
export { shownRelease, type ReleaseRow } from "./queries/releases/shown-release.ts";
export { addToRollups } from "./queries/runs/add-to-rollups.ts";
export { insertObservations } from "./queries/runs/insert-observations.ts";
export { insertQuarantined } from "./queries/runs/insert-quarantined.ts";
export type { ObservationRow } from "./queries/runs/observation-row.ts";
export { readCleanRuns } from "./queries/runs/read-clean-runs.ts";
export { readCourse, type CourseFilter } from "./queries/runs/read-course.ts";
export { readLatencies } from "./queries/runs/read-latencies.ts";
export { readRun } from "./queries/runs/read-run.ts";
export { readMonths } from "./queries/runs/read-months.ts";
export { readRegionCounts, type RegionCounts } from "./queries/runs/read-region-counts.ts";
export { readRuns } from "./queries/runs/read-runs.ts";
export { readRunYears } from "./queries/runs/read-run-years.ts";
export { readSeries, type SeriesFilter } from "./queries/runs/read-series.ts";
export { runNameOf, type RunKey } from "./queries/runs/run-key.ts";
export { readSetting } from "./queries/settings/read-setting.ts";
export { saveSetting } from "./queries/settings/save-setting.ts";
export { tryLock } from "./queries/settings/try-lock.ts";
export { changeSubscription } from "./queries/subscriptions/change-subscription.ts";
export { confirmSubscription } from "./queries/subscriptions/confirm-subscription.ts";
export { endSubscriptions } from "./queries/subscriptions/end-subscriptions.ts";
export { findSubscription, type KeptSubscription } from "./queries/subscriptions/find-subscription.ts";
export { readSubscribers, type Subscriber } from "./queries/subscriptions/read-subscribers.ts";
export { requestSubscription, type NewSubscription } from "./queries/subscriptions/request-subscription.ts";
export { readHeat } from "./queries/transfers/read-heat.ts";
export { readNewestTransfers } from "./queries/transfers/read-newest-transfers.ts";
export { readRates } from "./queries/transfers/read-rates.ts";
export { readSpeedGroups } from "./queries/transfers/read-speed-groups.ts";
export { readSpeedPoints } from "./queries/transfers/read-speed-points.ts";
export { readTransferHours, type TransferHour } from "./queries/transfers/read-transfer-hours.ts";
export { addToLedger, type LedgerEntry } from "./queries/ledger/add-to-ledger.ts";
export { readLedgerRows, type LedgerRow } from "./queries/ledger/read-ledger-rows.ts";
export { readLedger, type LedgerSums } from "./queries/ledger/read-ledger.ts";
export { saveTransfers, type TransferRow } from "./queries/transfers/save-transfers.ts";
export { authenticateVantage, type AuthenticatedVantage } from "./queries/vantages/authenticate-vantage.ts";
export { holdEpoch } from "./queries/vantages/hold-epoch.ts";
export { readIsolations, type Isolation } from "./queries/vantages/read-isolations.ts";
export { readRegions } from "./queries/vantages/read-regions.ts";
export { readVantageStates } from "./queries/vantages/read-vantage-states.ts";
export { readVantages } from "./queries/vantages/read-vantages.ts";
export { recordHeartbeat, type Vitals } from "./queries/vantages/record-heartbeat.ts";
export { saveDoubt } from "./queries/vantages/save-doubt.ts";
export { takeOverVantage } from "./queries/vantages/take-over-vantage.ts";
export { upsertVantages } from "./queries/vantages/upsert-vantages.ts";
export { isolationDoubtMs, voidIsolated } from "./queries/vantages/void-isolated.ts";
export { lockVerdicts, type StoredVerdict } from "./queries/verdicts/lock-verdicts.ts";
export { readTallies, type StoredTally } from "./queries/verdicts/read-tallies.ts";
export { readTestimonies } from "./queries/verdicts/read-testimonies.ts";
export { readWitnesses, type Witnesses } from "./queries/verdicts/read-witnesses.ts";
export { saveTallies } from "./queries/verdicts/save-tallies.ts";
export { saveVerdicts } from "./queries/verdicts/save-verdicts.ts";
