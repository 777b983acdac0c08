import type { Card, Exhibit, Finding, Integrity, LogView } from "@heliograph/core";

/** Text that can be recorded: not too long, and without what no database keeps. */
export const bounded = (text: string, longest: number) =>
  text.slice(0, longest).toWellFormed().replaceAll("\0", "\uFFFD");

/** The longest texts that `integritySchema` and `cardSchema` take. */
export const longest = {
  name: 512,
  originHash: 100,
  hash: 200,
  findingDetail: 1_000,
  viewDetail: 500,
  gradeDetail: 500,
  lines: 40,
  lineName: 128,
  line: 1_024,
  body: 512,
};

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

/** How rules were kept, in texts that can be recorded. */
export const boundedCard = (card: Card): Card =>
  card.map((graded) => ({
    ...graded,
    detail: bounded(graded.detail, longest.gradeDetail),
    exhibit: graded.exhibit && boundedExhibit(graded.exhibit),
  }));

const boundedExhibit = (exhibit: Exhibit): Exhibit => ({
  ...exhibit,
  received: exhibit.received
    .slice(0, longest.lines)
    .map(([name, value]) => [bounded(name, longest.lineName), bounded(value, longest.line)]),
  body: bounded(exhibit.body, longest.body),
});
