import { MirrorFailure } from "@heliograph/core";
import {
  fail,
  notApplicable,
  pass,
  Untold,
  warn,
  worstOf,
  type Judgement,
} from "../../interview/judgement.ts";
import { filePath, listPath } from "../../interview/paths.ts";
import { inWords, isAbsent, isServed, mediaTypeOf, type Reply } from "../../interview/reply.ts";
import type { Rule } from "../../interview/rule.ts";
import { durationInWords } from "../in-words.ts";
import { graceOf, keepingOf } from "../keeping.ts";
import { filesOf, listsOf, modOf } from "../resources.ts";

/** One state of one file under both spellings of its address. */
export const spellingsAreAlike: Rule = async ({ interview, subjects: { capitals } }) => {
  const path = filePath(capitals, "mod");
  const encoded = await interview.sound({ path });
  const bare = await interview.sound({ path: path.replaceAll("%21", "!") });
  if (encoded.last.status !== bare.last.status) {
    return fail(`%21 is answered with ${inWords(encoded)}, ! with ${inWords(bare)}`, bare);
  }
  if (!isServed(encoded)) return notApplicable("the mirror does not serve it", encoded);
  if (!encoded.last.body.equals(bare.last.body)) return fail("! and %21 bring different bytes", bare);
  return pass(bare);
};

/** 404 or 410, in plain text. */
export const unknownModuleIsAbsent: Rule = async (hearing) => {
  const { interview, subjects } = hearing;
  const reply = await interview.reply({ path: listPath(subjects.unknownModule) });
  if (reply.last.status >= 500) await interview.sound(modOf(hearing));
  if (!isAbsent(reply)) return fail(`an unknown module is answered with ${inWords(reply)}`, reply);
  if (["", "text/plain"].includes(mediaTypeOf(reply.last))) return pass(reply);
  return warn(`an unknown module is answered with ${inWords(reply)}`, reply);
};

/** No answer depends on more than Accept-Encoding. */
export const varyIsNarrow: Rule = async ({ interview }) =>
  worst((await interview.replies()).filter(isServed), (reply) => {
    const named = reply.last.headers.get("vary") ?? "";
    const names = named.split(",").map((name) => name.trim().toLowerCase());
    if (names.includes("*")) return fail("answers depend on everything: Vary: *", reply);
    const isNarrow = names.every((name) => name === "" || name === "accept-encoding");
    return isNarrow ? pass(reply) : warn(`answers depend on ${named}`, reply);
  });

/** Whole seconds, and no more than caches may keep the answer for. */
export const ageIsPlausible: Rule = async ({ interview }) => {
  const aged = (await interview.replies()).filter(({ last }) => last.headers.get("age") !== undefined);
  return worst(aged, (reply) => {
    const { headers } = reply.last;
    const age = headers.get("age") ?? "";
    if (!/^\d{1,15}$/.test(age)) return fail(`an age is no number of seconds: ${age.slice(0, 40)}`, reply);
    const keeping = keepingOf(headers);
    if (keeping.kind !== "lasting" || Number(age) <= keeping.seconds + graceOf(headers)) return pass(reply);
    const kept = `${durationInWords(Number(age))}, though caches may for ${durationInWords(keeping.seconds)}`;
    return warn(`an answer was kept for ${kept}`, reply);
  });
};

/** Bodies end where their length says. */
export const bodiesAreWhole: Rule = async (hearing) => {
  const judged: Judgement[] = [];
  for (const { name, inquiry } of [...filesOf(hearing), ...listsOf(hearing)]) {
    try {
      judged.push(pass(await hearing.interview.reply(inquiry)));
    } catch (error) {
      if (!(error instanceof Untold)) throw error;
      judged.push(judgeTrouble(name, error));
    }
  }
  const [first, ...others] = judged;
  return first === undefined ? noAnswer : worstOf(first, ...others);
};

/** What is wrong with how bodies are framed; any other trouble says nothing of it. */
function judgeTrouble(name: string, { cause, exhibit, message }: Untold): Judgement {
  const isBroken =
    cause instanceof MirrorFailure &&
    (cause.reason === "body_incomplete" || cause.reason === "protocol_error");
  return { grade: isBroken ? "fail" : "unknown", detail: `${name}: ${message}`, exhibit };
}

const noAnswer = notApplicable("no answer says any of it");

function worst(replies: readonly Reply[], judge: (reply: Reply) => Judgement): Judgement {
  const [first, ...others] = replies.map(judge);
  return first === undefined ? noAnswer : worstOf(first, ...others);
}
