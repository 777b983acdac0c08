import type { Facts, Spread } from "@heliograph/core";
import { sortVersions } from "@heliograph/goproxy";
import { bounded } from "../bounded.ts";
import { highestOf } from "./highest-of.ts";
import { listingOf, type Listing } from "./listing.ts";
import { replyTo, type Mirror, type Reply } from "./replies.ts";
import { timesSince } from "./times-since.ts";

/** How many answers make a spread. */
const spreadAnswers = 5;

/** Longest text that a spread carries. */
const textLimit = 200;

const mostBackends = 8;

/** Facts by which answers of one address tell from whom they are. */
const backendFacts = ["address", "via", "cacheStatus"];

/** One answer to `@v/list`, whose it is and how old. */
export type ListAnswer = { listing: Listing; etag: string; facts: Facts; ageMs: number };

/** Asks for a list. */
export async function askList(mirror: Mirror, module: string): Promise<Reply<ListAnswer>> {
  const reply = await replyTo(mirror, (client) => client.list(module));
  if (reply.standing !== "known") return reply;
  const { value, etag, facts, ageMs } = reply;
  return { ...reply, value: { listing: listingOf(value), etag, facts, ageMs } };
}

/** Asks for a list so many times in a row, each on a connection of its own; `undefined` as soon as an answer is none. */
export async function askListAgain(
  mirror: Mirror,
  module: string,
  times: number,
): Promise<ListAnswer[] | undefined> {
  const answers: ListAnswer[] = [];
  while (answers.length < times) {
    const reply = await askList(mirror, module);
    if (reply.standing !== "known") return undefined;
    answers.push(reply.value);
  }
  return answers;
}

/** Asks for a list several times in a row, and tells what came of it; nothing where not all answers are lists. */
export async function askSpread(mirror: Mirror, module: string): Promise<Spread[]> {
  const askedAt = Date.now();
  const answers = await askListAgain(mirror, module, spreadAnswers);
  return answers === undefined ? [] : [spreadOf(module, timesSince(askedAt), answers)];
}

/** What several answers to one question come to. */
export function spreadOf(
  module: string,
  { askedAt, answeredAt }: Pick<Spread, "askedAt" | "answeredAt">,
  answers: readonly ListAnswer[],
): Spread {
  const byDigest = Map.groupBy(answers, ({ listing }) => listing.digest);
  const digests = [...byDigest.keys()];
  const distinct = [...byDigest.values()].flatMap(([first]) => first?.listing ?? []);
  return {
    module,
    askedAt,
    answeredAt,
    answers: answers.map(({ listing }) => digests.indexOf(listing.digest)),
    bodies: [...byDigest.values()].flatMap(bodyOf),
    differing: highestOf(module, differingIn(distinct)),
  };
}

function bodyOf(same: readonly ListAnswer[]): Spread["bodies"] {
  const [first] = same;
  if (first === undefined) return [];
  const { digest, count, newest } = first.listing;
  const backends = same.flatMap(({ facts }) => backendFacts.map((name) => facts[name] ?? ""));
  const told = backends.filter((text) => text !== "").map((text) => bounded(text, textLimit));
  return [
    {
      digest,
      count,
      newest,
      etag: bounded(first.etag, textLimit),
      backends: [...new Set(told)].slice(0, mostBackends),
    },
  ];
}

/** The versions that some lists have and others do not, in rising order. */
function differingIn(listings: readonly Listing[]): string[] {
  const sets = listings.map(({ versions }) => new Set(versions));
  const all = new Set(listings.flatMap(({ versions }) => versions));
  return sortVersions([...all].filter((version) => !sets.every((set) => set.has(version))));
}
