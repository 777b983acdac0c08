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
import type { Reply } from "../../interview/reply.ts";
import type { Hearing, Rule } from "../../interview/rule.ts";
import { etagOf, otherEtag, type Etag } from "../etag.ts";
import { filesOf, isWhole, modOf, servedOf, zipOf } from "../resources.ts";

/** Each file of a version has an ETag or Last-Modified. */
export const filesHaveValidators: Rule = async (hearing) => {
  const [first, ...others] = (await servedOf(hearing, filesOf(hearing))).map(({ name, reply }) => {
    const { last } = reply;
    if (etagOf(last) !== undefined || last.headers.get("last-modified") !== undefined) return pass(reply);
    return warn(`${name} has neither ETag nor Last-Modified`, reply);
  });
  return first === undefined ? notServed : worstOf(first, ...others);
};

/** The ETag of a zip promises the same bytes. */
export const etagIsStrong: Rule = async (hearing) => {
  const reply = await hearing.interview.sound(zipOf(hearing));
  if (!isWhole(reply)) return notServed;
  const etag = etagOf(reply.last);
  if (etag === undefined) return noEtag;
  return etag.isWeak ? warn(`the ETag of the zip is weak: ${etag.text}`, reply) : pass(reply);
};

/** The same bytes have the same ETag. */
export const etagIsStable: Rule = async (hearing) =>
  withEtag(hearing, async (reply, etag) => {
    const second = await askedWith(hearing, { "if-none-match": otherEtag });
    if (!isWhole(second) || !second.last.body.equals(reply.last.body)) {
      throw new Untold("the same bytes did not come twice", second.last.exhibit);
    }
    const now = etagOf(second.last)?.text ?? "gone";
    if (now === etag.text) return pass(second);
    return fail(`the ETag of the same bytes was ${etag.text}, then ${now}`, second);
  });

/** 304, its own ETag and no body, for a copy that is still good. */
export const etagRevalidates: Rule = (hearing) =>
  withEtag(hearing, async (_, etag) => {
    const reply = await unlessWithBody(askedWith(hearing, { "if-none-match": etag.text }));
    if ("grade" in reply) return reply;
    if (reply.last.status !== 304) return judgeUnmodified(reply);
    const now = etagOf(reply.last);
    if (now === undefined) return warn("304 comes without an ETag", reply);
    if (now.opaque === etag.opaque) return pass(reply);
    return fail(`304 comes with another ETag: ${now.text}`, reply);
  });

/** The file, for a copy that is not good. */
export const changedEtagBringsFile: Rule = (hearing) =>
  withEtag(hearing, async () => {
    const reply = await askedWith(hearing, { "if-none-match": otherEtag });
    const { status } = reply.last;
    if (isWhole(reply)) return pass(reply);
    return fail(`a copy with another ETag is answered with ${status} and not with the file`, reply);
  });

/** 304 without a body for a copy that has not been modified since. */
export const dateRevalidates: Rule = async (hearing) => {
  const first = await hearing.interview.sound(modOf(hearing));
  if (!isWhole(first)) return notServed;
  const modified = first.last.headers.get("last-modified");
  if (modified === undefined) return notApplicable("there is no Last-Modified", first);
  const reply = await unlessWithBody(askedWith(hearing, { "if-modified-since": modified }));
  if ("grade" in reply) return reply;
  return reply.last.status === 304 ? pass(reply) : judgeUnmodified(reply);
};

const notServed = notApplicable("the mirror does not serve it");
const noEtag = notApplicable("there is no ETag");

const askedWith = (hearing: Hearing, headers: Readonly<Record<string, string>>) =>
  hearing.interview.sound({ ...modOf(hearing), headers });

/** Judges by the ETag of the go.mod file, if it has one. */
async function withEtag(
  hearing: Hearing,
  judge: (reply: Reply, etag: Etag) => Promise<Judgement>,
): Promise<Judgement> {
  const reply = await hearing.interview.sound(modOf(hearing));
  if (!isWhole(reply)) return notServed;
  const etag = etagOf(reply.last);
  return etag === undefined ? noEtag : judge(reply, etag);
}

/** The whole file is a waste for who has it; any other answer is an error. */
const judgeUnmodified = (reply: Reply): Judgement =>
  isWhole(reply)
    ? warn("the whole file is sent to who has it", reply)
    : fail(`a copy that is still good is answered with ${reply.last.status}`, reply);

/** A 304 has no body: bytes behind its head would be taken for the next answer. */
async function unlessWithBody(asked: Promise<Reply>): Promise<Reply | Judgement> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof Untold) || !(error.cause instanceof MirrorFailure)) throw error;
    if (error.exhibit?.status !== 304 || error.cause.reason !== "protocol_error") throw error;
    return { grade: "fail", detail: "304 comes with a body", exhibit: error.exhibit };
  }
}
