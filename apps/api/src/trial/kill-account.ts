import type { Database } from "@heliograph/db";
import { sql } from "drizzle-orm";
import { hookedOf } from "./kill-site.ts";

/** What was told while processes were killed. */
export type Account = {
  incidents: number;
  messages: number;
  /** Changes that a channel was to be told of and was not. */
  lost: number;
  /** Messages that arrived more often than once. */
  repeats: number;
  /** Repeats beyond the attempts of their delivery whose answer nobody knows. */
  needlessRepeats: number;
  /** Attempts that ended with whoever made them. */
  lostAttempts: number;
  /** Attempts that may have arrived although nobody said so. */
  ambiguousAttempts: number;
  /** Messages that arrived before the last one about what came before in their incident. */
  outOfOrder: number;
};

/** What a vendor took: by which delivery it was told, as far as a header says, and its text. */
export type Arrival = { id: string; text: string };

/** A delivery that was tried. */
type Tried = { id: string; lost: number; ambiguous: number };

/** What was to be told, and by which delivery it was, if that is delivered; in the order of its incident and channel. */
type Told = { line: string; teller: string | null };

/** Holds what arrived against what happened. */
export async function accountFor(database: Database, arrivals: readonly Arrival[]): Promise<Account> {
  const [counts] = await database.execute<{ incidents: number }>(
    sql`select count(*)::int as incidents from incidents where phase = 'resolved' and mirror_id is not null`,
  );
  const tried = await readTried(database);
  const told = await readTold(database);
  const repeated = repeatsOf(arrivals, tried);
  return {
    incidents: counts?.incidents ?? 0,
    messages: arrivals.length,
    lost: told.filter(({ teller }) => teller === null || !arrivals.some(isOf(teller))).length,
    repeats: sum(repeated.map(({ repeats }) => repeats)),
    needlessRepeats: sum(repeated.map(({ repeats, ambiguous }) => Math.max(0, repeats - ambiguous))),
    lostAttempts: sum(tried.map(({ lost }) => lost)),
    ambiguousAttempts: sum(tried.map(({ ambiguous }) => ambiguous)),
    outOfOrder: told.filter((each, index) => isEarly(each, told[index - 1], arrivals)).length,
  };
}

const readTried = (database: Database) =>
  database.execute<Tried>(sql`
    select delivery_id as id, (count(*) filter (where "end" = 'lost'))::int as lost,
      (count(*) filter (where ambiguous))::int as ambiguous
    from delivery_attempts group by delivery_id`);

const readTold = (database: Database) =>
  database.execute<Told>(sql`
    select change.incident_id || ' ' || channels.name as line,
      case when teller.state = 'delivered' then teller.id end as teller
    from incident_changes as change
    join incidents on incidents.id = change.incident_id
    join mirrors on mirrors.id = incidents.mirror_id
    join channels on channels.name = 'room' or right(mirrors.slug, 3)::int % ${hookedOf} = 0
    left join deliveries as own on own.incident_id = change.incident_id and own.sequence = change.sequence
      and own.channel_id = channels.id and own.occasion = ''
    left join deliveries as teller on teller.id = coalesce(own.merged_into, own.id)
    where change.kind in ('opened', 'resolved')
    order by line, change.sequence`);

/** Whether a message is of a delivery: where no header says, its text names it. */
const isOf =
  (delivery: string) =>
  ({ id, text }: Arrival) =>
    id === delivery || (id === "" && text.includes(delivery.slice(0, 8)));

/** How often each message arrived once more, and how often its delivery may have. */
function repeatsOf(arrivals: readonly Arrival[], tried: readonly Tried[]) {
  const messages = Map.groupBy(arrivals, ({ id, text }) => id || text);
  return [...messages.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({
      repeats: same.length - 1,
      ambiguous: tried.find(({ id }) => same.some(isOf(id)))?.ambiguous ?? 0,
    }));
}

function isEarly(told: Told, before: Told | undefined, arrivals: readonly Arrival[]): boolean {
  if (before?.line !== told.line || told.teller === null || before.teller === null) return false;
  if (told.teller === before.teller) return false;
  return arrivals.findIndex(isOf(told.teller)) < arrivals.findLastIndex(isOf(before.teller));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
