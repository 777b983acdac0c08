import * as fc from "fast-check";
import type { Question, Replies, Reply, Script } from "./stage-script.ts";

/** What the go command is made to do, by what it asks for. */
export const commands = {
  info: ["list", "-m", "example.com/hello@v1.0.0"],
  list: ["list", "-m", "-versions", "-retracted", "example.com/hello"],
  latest: ["list", "-m", "-retracted", "example.com/hello@latest"],
  download: ["mod", "download", "example.com/hello@v1.0.0"],
};

/** A list whose proxies are letters, what is private, whether hashes are looked up, and how everybody answers. */
export type StageCase = {
  command: keyof typeof commands;
  goproxy: string;
  gonoproxy: string;
  isChecked: boolean;
  script: Script;
};

const refusals: Reply[] = ["400", "403", "404", "410", "429", "500", "503", "to-404", "to-503"];
const breakdowns: Reply[] = ["truncated", "not-http", "closed", "reset"];
const well: Reply[] = ["ok", "to-ok"];

/** What a question may be answered with: half of the time what was asked for. */
const repliesTo: Record<Question, fc.Arbitrary<Reply>> = {
  info: replyAmong("junk", "other-version"),
  list: replyAmong("junk"),
  latest: replyAmong("junk", "other-version"),
  mod: replyAmong("junk"),
  zip: replyAmong("junk"),
  supported: replyAmong("junk"),
  checksums: fc.constantFrom<Reply>("ok", "ok", "ok", "ok", "404", "500"),
};

function replyAmong(...more: Reply[]): fc.Arbitrary<Reply> {
  const ill = fc.constantFrom(...refusals, "404" as const, "500" as const, ...breakdowns, ...more);
  return fc.oneof(fc.constantFrom(...well), ill);
}

const answering: fc.Arbitrary<Replies> = fc.record(repliesTo);
const refusing: fc.Arbitrary<Replies> = fc.constant({ info: "refused" });
const source = fc.oneof({ arbitrary: answering, weight: 9 }, { arbitrary: refusing, weight: 1 });
const script: fc.Arbitrary<Script> = fc.record({
  A: source,
  B: source,
  C: source,
  D: source,
  direct: answering,
});

const goproxy = fc
  .record({
    letters: fc.shuffledSubarray(["A", "B", "C", "D"], { minLength: 1 }),
    separators: fc.array(fc.constantFrom(",", "|"), { minLength: 4, maxLength: 4 }),
    end: fc.constantFrom("", "direct", "direct", "off"),
  })
  .map(({ letters, separators, end }) =>
    [...letters, end]
      .filter(Boolean)
      .map((entry, at, { length }) => entry + (at < length - 1 ? separators[at] : ""))
      .join(""),
  );

/** Cases of one command. */
export const casesOf = (command: StageCase["command"], isChecked: boolean): fc.Arbitrary<StageCase> =>
  fc.record({
    command: fc.constant(command),
    goproxy,
    gonoproxy: fc.constantFrom("", "", "", "example.com", "example.org"),
    isChecked: fc.constant(isChecked),
    script,
  });
