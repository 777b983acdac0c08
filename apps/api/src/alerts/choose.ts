import { minutes } from "@heliograph/core";
import type { ChannelPast, WaitingDelivery } from "@heliograph/db";

/** What goes out next: all of an incident that waits in one message, or what several have to say as a digest. */
export type Choice =
  | { kind: "line"; deliveries: readonly WaitingDelivery[] }
  | { kind: "digest"; deliveries: readonly WaitingDelivery[] };

/** What the choice depends on besides; times are epoch milliseconds. */
export type Choosing = {
  past: ChannelPast;
  /** Whether the destination takes every event by itself. */
  isEventful: boolean;
  /** Whether the last attempt on the channel failed. */
  isFailing: boolean;
  now: number;
};

/** More than so many at once, or so many openings within a minute, are told in digests. */
const crowd = 10;

/** In a storm there is one digest in so long. */
const paceMs = minutes(1);

/** What waits of one incident, the oldest first. */
type Line = readonly [WaitingDelivery, ...WaitingDelivery[]];

/** Which of the deliveries that wait, in order, goes out next on a channel? */
export function chooseNext(waiting: readonly WaitingDelivery[], choosing: Choosing): Choice | undefined {
  const lines = linesOf(waiting);
  const due = lines.filter((line) => isDue(line, choosing));
  if (choosing.isEventful) return oneOf(due, lines, choosing);
  const fresh = due.filter(isFresh);
  const ready =
    choosing.isFailing && due.length > 0 ? lines.filter((line) => due.includes(line) || isMissed(line)) : due;
  const listed = ready.filter(isListed);
  const isCrowded = listed.length > crowd;
  if (isPaced(choosing)) {
    const rest = due.filter((line) => !isFresh(line) && !(isCrowded && isListed(line)));
    return oneOf(rest, lines, choosing);
  }
  if (isCrowded) return { kind: "digest", deliveries: listed.flat() };
  if (fresh.length > 1) return { kind: "digest", deliveries: fresh.flat() };
  return oneOf(due, lines, choosing);
}

/** What is about no incident stands alone. */
function linesOf(waiting: readonly WaitingDelivery[]): Line[] {
  const groups = Map.groupBy(waiting, ({ incidentId, id }) => incidentId ?? id);
  return [...groups.values()].flatMap(([head, ...others]): Line[] =>
    head === undefined ? [] : [[head, ...others]],
  );
}

/**
 * The oldest says when; once it was tried and failed, the news that came since is reason to try again, but where each event goes by
 * itself. The end of an incident is told however much was told of it, and so is what must go before.
 */
function isDue(line: Line, { past, isEventful, now }: Choosing): boolean {
  const [head] = line;
  if (head.isBehind) return false;
  if (head.incidentId !== null && past.loud.has(head.incidentId) && newestOf(line).kind !== "recovered") {
    return false;
  }
  const newsCounts = !isEventful && head.attempts > 0;
  return (
    head.dueAt <= now || (newsCounts && line.some(({ attempts, dueAt }) => attempts === 0 && dueAt <= now))
  );
}

/** Trouble that nobody has been told of, nor has anybody tried to. */
const isFresh = (line: Line) =>
  line[0].attempts === 0 && isOpening(line[0]) && newestOf(line).kind !== "recovered";

/** Whether a digest has a line for it: it has none for what is about no incident. */
const isListed = ([{ kind }]: Line) => kind !== "maintenance" && kind !== "test";

/** What a channel that fails was to be told and was not. */
const isMissed = ([head]: Line) => head.attempts > 0 && !head.isBehind;

const isOpening = ({ kind }: WaitingDelivery) => kind === "opened" || kind === "reopened";

const newestOf = (line: Line) => line.at(-1) ?? line[0];

const isPaced = ({ past, now }: Choosing) =>
  past.openings > crowd && past.digestAt !== null && now - past.digestAt < paceMs;

/**
 * The oldest that is due. On a channel that fails, an older one goes first if it has not been tried since: so what was missed
 * arrives in its order, and yet nothing stops the rest.
 */
function oneOf(
  due: readonly Line[],
  lines: readonly Line[],
  { isEventful, isFailing }: Choosing,
): Choice | undefined {
  const [first] = due;
  if (first === undefined) return undefined;
  const older = isFailing ? lines.find((line) => isOverdueBefore(line, first)) : undefined;
  const chosen = older ?? first;
  return { kind: "line", deliveries: isEventful ? chosen.slice(0, 1) : chosen };
}

function isOverdueBefore(line: Line, [first]: Line): boolean {
  const [head] = line;
  if (!isMissed(line) || head.triedAt === null || head.position >= first.position) return false;
  return head.triedAt < (first.triedAt ?? first.queuedAt);
}
