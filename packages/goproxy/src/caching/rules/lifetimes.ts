import {
  fail,
  notApplicable,
  pass,
  Untold,
  warn,
  worstOf,
  type Judgement,
} from "../../interview/judgement.ts";
import { isAbsent } from "../../interview/reply.ts";
import type { Hearing, Rule } from "../../interview/rule.ts";
import { escapePath, escapeVersion } from "../../escape.ts";
import { durationInWords } from "../in-words.ts";
import { keepingOf, type Keeping } from "../keeping.ts";
import { absentOf, filesOf, listsOf, servedOf, type Served } from "../resources.ts";

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

type Lasting = Extract<Keeping, { kind: "lasting" }>;

/** `.info`, `.mod` and `.zip` of a version may be kept for a day at least. */
export const filesAreKept: Rule = async (hearing) =>
  each(await servedOf(hearing, filesOf(hearing)), ({ name, reply }) => {
    const keeping = keepingOf(reply.last.headers);
    if (keeping.kind === "never") return fail(`no cache may keep ${name}: no-store`, reply);
    return judgeLasting({ name, reply }, keeping);
  });

/** Records and full tiles of the checksum database may be kept for a day at least. */
export const logRecordsAreKept: Rule = async (hearing) => {
  const { logName, subjects } = hearing;
  if (logName === undefined) return noLog;
  const { module, version } = subjects.known;
  const resources = [
    {
      name: "a record",
      inquiry: { path: `sumdb/${logName}/lookup/${escapePath(module)}@${escapeVersion(version)}` },
    },
    { name: "a full tile", inquiry: { path: `sumdb/${logName}/tile/8/0/000` } },
  ];
  return each(await servedOf(hearing, resources), ({ name, reply }) => {
    const keeping = keepingOf(reply.last.headers);
    if (keeping.kind === "never") return warn(`no cache may keep ${name}: no-store`, reply);
    return judgeLasting({ name, reply }, keeping);
  });
};

/** `@v/list`, `@latest` and branches are kept for five minutes at most; half an hour is too long for anybody. */
export const listsStayFresh: Rule = async (hearing) =>
  each(await servedOf(hearing, listsOf(hearing)), (named) =>
    judgeFresh(named, { good: 5 * minute, tolerable: 30 * minute - 1 }),
  );

/** The head of the checksum database is kept for five minutes at most; more than an hour is too long for anybody. */
export const logHeadStaysFresh: Rule = async (hearing) => {
  if (hearing.logName === undefined) return noLog;
  const head = { name: "the head", inquiry: { path: `sumdb/${hearing.logName}/latest` } };
  return each(await servedOf(hearing, [head]), (named) =>
    judgeFresh(named, { good: 5 * minute, tolerable: hour }),
  );
};

/** 404 and 410 are kept for ten minutes at most; more than half an hour is too long for anybody. */
export const absenceIsForgotten: Rule = async (hearing) =>
  each(await absentFrom(hearing), ({ name, reply }) => {
    const keeping = keepingOf(reply.last.headers);
    if (keeping.kind !== "lasting") return pass(reply);
    return judgeSeconds({ name: `that ${name} is absent`, reply }, keeping, {
      good: 10 * minute,
      tolerable: 30 * minute,
    });
  });

/** Nothing tells caches to keep a 5xx, and none has kept one. */
export const errorsAreNotKept: Rule = async ({ interview }) => {
  const errors = (await interview.replies()).filter(({ last }) => last.status >= 500);
  return each(
    errors.map((reply) => ({ name: `HTTP ${reply.last.status}`, reply })),
    ({ name, reply }) => {
      const { headers } = reply.last;
      const keeping = keepingOf(headers);
      if (keeping.kind === "lasting" && keeping.seconds > 0)
        return fail(`${name} may be kept for ${durationInWords(keeping.seconds)}`, reply);
      if (Number(headers.get("age") ?? 0) > 0) return fail(`a cache has kept ${name}`, reply);
      return pass(reply);
    },
  );
};

const noLog = notApplicable("no checksum database is configured");

async function absentFrom(hearing: Hearing): Promise<Served[]> {
  const absent: Served[] = [];
  for (const { name, inquiry } of absentOf(hearing)) {
    const reply = await hearing.interview.reply(inquiry);
    if (reply.last.status >= 500)
      throw new Untold(`the mirror is in trouble: HTTP ${reply.last.status}`, reply.last.exhibit);
    if (isAbsent(reply)) absent.push({ name, reply });
  }
  return absent;
}

/** The worst of what is judged one by one. */
function each(seen: readonly Served[], judge: (one: Served) => Judgement): Judgement {
  const [first, ...others] = seen.map(judge);
  return first === undefined ? notApplicable("the mirror has none of it") : worstOf(first, ...others);
}

function judgeLasting({ name, reply }: Served, keeping: Keeping): Judgement {
  if (keeping.kind !== "lasting") return warn(`nothing says for how long ${name} may be kept`, reply);
  const { seconds, isShared, isImmutable } = keeping;
  if (!isShared) return warn(`only caches of one reader may keep ${name}: private`, reply);
  if (seconds < day) return warn(`${name} may be kept for ${durationInWords(seconds)} only`, reply);
  const isBest = seconds >= year && isImmutable;
  return pass(reply, isBest ? "" : `${name} may be kept for ${durationInWords(seconds)}`);
}

function judgeFresh({ name, reply }: Served, limits: { good: number; tolerable: number }): Judgement {
  const keeping = keepingOf(reply.last.headers);
  if (keeping.kind === "unsaid") return warn(`nothing says for how long ${name} may be kept`, reply);
  if (keeping.kind !== "lasting") return pass(reply);
  if (keeping.isImmutable) return fail(`${name} is told to be immutable`, reply);
  return judgeSeconds({ name, reply }, keeping, limits);
}

function judgeSeconds(
  { name, reply }: Served,
  { seconds }: Lasting,
  { good, tolerable }: { good: number; tolerable: number },
): Judgement {
  const detail = `${name} may be kept for ${durationInWords(seconds)}`;
  if (seconds <= good) return pass(reply, detail);
  return seconds <= tolerable ? warn(detail, reply) : fail(detail, reply);
}
