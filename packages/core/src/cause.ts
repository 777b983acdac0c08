/** What probers find wrong in the bytes of mirrors and in their view of the log, and can prove. */
export const integrityCauses = [
  "hash_mismatch",
  "content_differs",
  "archive_invalid",
  "content_invalid",
  "info_differs",
  "log_forked",
  "log_inconsistent",
  "log_bad_signature",
  "log_stale",
] as const;
export type IntegrityCause = (typeof integrityCauses)[number];

/** What many looks together show to be wrong with when a mirror shows releases. */
export const freshnessCauses = ["freshness", "frozen", "version_vanished", "backend_disagreement"] as const;
export type FreshnessCause = (typeof freshnessCauses)[number];

/** What is wrong with how a mirror keeps rules: one that it kept is broken, or its certificate ends soon or is another one from one vantage alone. */
export const cardCauses = ["conformance", "certificate_expiring", "certificate_disagreement"] as const;
export type CardCause = (typeof cardCauses)[number];

/** The causes that are found in what a mirror serves, and not in whether it answers. */
export const findingCauses = [...integrityCauses, ...freshnessCauses, ...cardCauses] as const;
export type FindingCause = (typeof findingCauses)[number];

/** What an incident of a mirror can be about; at most one is unresolved per mirror and cause. */
export const mirrorCauses = ["availability", ...findingCauses] as const;
export type MirrorCause = (typeof mirrorCauses)[number];

/** What readers are told of: `shared_outage` is that of most mirrors at once, seen from everywhere. */
export const publicCauses = [...mirrorCauses, "shared_outage"] as const;
export type PublicCause = (typeof publicCauses)[number];

/** What is our own trouble and no mirror's: told to operators once, and shown to nobody else. */
export const ownCauses = [
  "vantage_offline",
  "vantage_cut_off",
  "vantage_doubted",
  "monitoring_impaired",
  "channel_dead",
  "alerts_stuck",
] as const;
export type OwnCause = (typeof ownCauses)[number];

/** What an incident can be about. */
export const causes = [...publicCauses, ...ownCauses] as const;
export type Cause = (typeof causes)[number];

/** Whether something is found in what a mirror serves. */
export const isFinding = (cause: Cause | null): cause is FindingCause =>
  findingCauses.some((finding) => finding === cause);

/** Whether something is our own trouble. */
export const isOwn = (cause: Cause | null): cause is OwnCause => ownCauses.some((own) => own === cause);

const rules: Record<FindingCause, { severity: "critical" | "degraded"; lasting: boolean }> = {
  hash_mismatch: { severity: "critical", lasting: true },
  content_differs: { severity: "critical", lasting: true },
  archive_invalid: { severity: "critical", lasting: true },
  content_invalid: { severity: "degraded", lasting: false },
  info_differs: { severity: "degraded", lasting: false },
  log_forked: { severity: "critical", lasting: true },
  log_inconsistent: { severity: "critical", lasting: true },
  log_bad_signature: { severity: "critical", lasting: true },
  log_stale: { severity: "degraded", lasting: false },
  freshness: { severity: "degraded", lasting: false },
  frozen: { severity: "degraded", lasting: false },
  version_vanished: { severity: "degraded", lasting: false },
  backend_disagreement: { severity: "degraded", lasting: false },
  conformance: { severity: "degraded", lasting: false },
  certificate_expiring: { severity: "degraded", lasting: false },
  certificate_disagreement: { severity: "degraded", lasting: false },
};

/** How bad an incident of this cause is. */
export const severityOf = (cause: FindingCause) => rules[cause].severity;

/** Whether an incident of this cause stays open until an operator closes it with a reason: wrong bytes once are wrong bytes. */
export const isLasting = (cause: FindingCause) => rules[cause].lasting;
