import { hours, type Incident } from "@heliograph/core";
import { wellKnownModules } from "@heliograph/fake-mirror";
import { sql } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { noon } from "../testing/test-site.ts";
import { startTrial, type Trial } from "./trial.ts";

/** The canary is the first release of the first of them, and has a tag. */
const modules = wellKnownModules.map((module) => ({ ...module, releases: module.releases.toReversed() }));

let trial: Trial | undefined;
afterEach(async () => {
  await trial?.close();
  vi.useRealTimers();
});

/** When the round of so many turns is made. */
const turn = (count: number) => noon + hours(6) * count;

/** Lets all vantages hold all mirrors against the rules, from one turn until before another. */
async function lookOn({ round }: Trial, from: number, until: number): Promise<void> {
  for (let count = from; count < until; count += 1) {
    vi.setSystemTime(turn(count));
    await round(["conformance"]);
  }
}

const turnOf = (instant: string | null) =>
  instant === null ? undefined : Math.floor((Date.parse(instant) - noon) / hours(6));

const told = ({ mirror, cause, phase, startedAt, endedAt }: Incident) => ({
  mirror,
  cause,
  phase,
  began: turnOf(startedAt),
  ended: turnOf(endedAt),
});

test("a rule that breaks and mends is one incident, and what cannot be told is none", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: noon });
  const around = await startTrial({
    names: ["bending", "shaky", "steady"],
    vantages: ["east", "west"],
    modules,
    now: () => Date.now(),
  });
  trial = around;
  const order = (name: string, fault: Parameters<(typeof around.log)["order"]>[0]) =>
    around.mirrors.get(name)?.order(fault);

  await lookOn(around, 0, 2);
  const mend = order("bending", { kind: "habit", of: "bare-bang-only" });
  const calm = order("shaky", { kind: "status", status: 502, on: "/github.com/*" });
  await lookOn(around, 2, 4);
  const hush = order("bending", { kind: "status", status: 429, on: "*" });
  await lookOn(around, 4, 6);
  hush?.();
  await lookOn(around, 6, 7);
  mend?.();
  calm?.();
  await lookOn(around, 7, 9);

  expect((await around.incidents()).map(told)).toEqual([
    { mirror: "bending", cause: "conformance", phase: "resolved", began: 2, ended: 7 },
  ]);
  const changes = await around.site.database.execute(sql`
    select slug, rule, "from", "to", count(*)::integer as vantages
    from grade_changes join mirrors on mirrors.id = mirror_id where 'fail' in ("from", "to") group by at, 1, 2, 3, 4 order by at`);
  const rule = { slug: "bending", rule: "capitals-are-escaped", vantages: 2 };
  expect(changes).toEqual([
    { ...rule, from: "pass", to: "fail" },
    { ...rule, from: "fail", to: "pass" },
  ]);
});
