import type { Finding, Integrity, LogView } from "@heliograph/core";

/** Text that can be recorded: not too long, and without what no database keeps. */
export const bounded = (text: string, longest: number) =>
  text.slice(0, longest).toWellFormed().replaceAll("\0", "\uFFFD");

/** The longest texts that `integritySchema` takes. */
export const longest = { name: 512, originHash: 100, hash: 200, findingDetail: 1_000, viewDetail: 500 };

/** What was seen of the bytes and of the log, in texts that can be recorded. */
export const boundedIntegrity = ({ contents, views, findings }: Integrity): Integrity => ({
  contents,
  views: views.map(boundedView),
  findings: findings.map((finding) => boundedFinding(finding)),
});

const boundedView = (view: LogView): LogView => ({
  ...view,
  detail: bounded(view.detail, longest.viewDetail),
});

/** A finding in texts that can be recorded. */
export const boundedFinding = <Found extends Omit<Finding, "evidence">>(finding: Found): Found => ({
  ...finding,
  subject: bounded(finding.subject, longest.name),
  detail: bounded(finding.detail, longest.findingDetail),
  expected: bounded(finding.expected, longest.hash),
  received: bounded(finding.received, longest.hash),
});
