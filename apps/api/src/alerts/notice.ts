import { isOwn, type Loudness, type Notice, type NoticeKind } from "@heliograph/core";
import { readRecommendations, type ToldIncident, type Transaction } from "@heliograph/db";
import { scopeNameOf } from "../chains/scopes.ts";

/** What has happened, and what is told with it; `at` is epoch milliseconds. */
export type Occurrence = {
  kind: NoticeKind;
  severity: Loudness;
  sequence: number;
  at: number;
  /** How many vantages look. */
  looking: number;
  /** What takes a reader around the trouble. */
  command: string | null;
};

/** Says what has happened to an incident. */
export function noticeOf(
  incident: ToldIncident,
  { kind, severity, sequence, at, looking, command }: Occurrence,
): Notice {
  const { id, cause, mirror, subject, vantages, startedAt, endedAt, error, finding, affected } = incident;
  return {
    kind,
    severity,
    at: isoOf(at),
    incident: { id: String(id), sequence },
    cause,
    mirror: mirror && { slug: mirror.slug, name: mirror.name, host: new URL(mirror.baseUrl).host },
    subject: subject === "" ? null : subject,
    vantages,
    looking,
    startedAt: isoOf(startedAt),
    endedAt: kind === "recovered" && endedAt !== null ? isoOf(endedAt) : null,
    error,
    finding,
    affected,
    command: isOwn(cause) || kind === "recovered" ? null : command,
    gists: [],
    links: {
      incident: isOwn(cause) ? null : `/incidents/${id}`,
      mirror: mirror && `/mirrors/${mirror.slug}`,
    },
  };
}

const isoOf = (at: number) => new Date(at).toISOString();

/** The line that makes a reader's go command use what is recommended to everybody. */
export async function readCommand(tx: Transaction, now: number): Promise<string | null> {
  const [recommended] = await readRecommendations(tx, { scope: scopeNameOf({}), now });
  return recommended === undefined ? null : `go env -w 'GOPROXY=${recommended.goproxy}'`;
}
