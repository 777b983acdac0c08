import { hours, minutes, type Finding, type LogView } from "@heliograph/core";
import { readDoubtfulHeads, readFindings, readIncidents, readTrustedHead } from "@heliograph/db";
import { describe, expect, it } from "vitest";
import { readLogHeads } from "../../status/read-log-heads.ts";
import { found, logKey, testLog, view, type TestLog } from "../../testing/test-log.ts";
import { seen, siteWith, type TestSite } from "../../testing/test-site.ts";

const log = "sum.example.com";

/** Two stories that one key tells; they part after three records. */
const truth = testLog("truth", 3);
const lie = testLog("lie", 3);

const logSite = (...vantages: string[]) =>
  siteWith({
    vantages,
    mirrors: { a: "mirror", b: "mirror", sum: "checksum-database", alias: "checksum-database" },
    checksum_database: logKey,
  });

/** The view of a head, held against another one of the same story where one is named. */
async function shows(story: TestLog, size: number, against = size): Promise<LogView> {
  return view({
    head: await story.head(size),
    relation: size < against ? "behind" : "ahead",
    against: against === size ? null : await story.head(against),
    proof: against === size ? [] : await story.proof(Math.max(size, against), Math.min(size, against)),
  });
}

/** The same where the prober could not read the tiles that prove it. */
const unproved: typeof shows = async (story, size, against) => ({
  ...(await shows(story, size, against)),
  relation: "inconclusive",
  proof: [],
});

/** A fork as a prober reports it. */
const fork = async (one: string, other: string): Promise<Finding> =>
  found({ cause: "log_forked", subject: log, part: "head", heads: [one, other] });

/** The root hash that a head names. */
const hashIn = (note: string) => note.split("\n")[2] ?? "";

/** Lets a vantage tell what a source showed at the site's present moment. */
async function tell(
  site: TestSite,
  mirror: string,
  views: LogView[],
  { findings = [], vantage = "north" }: { findings?: Finding[]; vantage?: string } = {},
): Promise<void> {
  site.clock.now += 1;
  const prober = site.prober(vantage);
  await prober.heartbeat();
  const integrity = { contents: [], views, findings };
  const response = await prober.send([seen({ mirror, kind: "log-view", at: site.clock.now, integrity })]);
  expect(await response.json()).toMatchObject({ recorded: 1 });
}

async function incidentsOf({ database }: TestSite): Promise<string[]> {
  const { incidents } = await readIncidents(database, { limit: 20 });
  return incidents.map(({ mirror, cause, phase }) => `${mirror} ${cause} ${phase}`).toReversed();
}

const trustedSize = async ({ database }: TestSite) => (await readTrustedHead(database, log))?.size;

describe("the trusted head", () => {
  it("is the first one, and then each larger one that is proved to contain it", async () => {
    const site = await logSite("north");
    await tell(site, "sum", [await shows(truth, 4)]);
    await tell(site, "sum", [await shows(truth, 9, 4)]);
    expect(await trustedSize(site)).toBe(9);
    expect(await incidentsOf(site)).toEqual([]);
  });

  it("stays when a larger one comes without a proof, which then is doubtful until somebody relates it", async () => {
    const site = await logSite("north");
    await tell(site, "sum", [await shows(truth, 4)]);
    const wronglyProved = { ...(await shows(truth, 9, 4)), proof: await truth.proof(9, 5) };
    await tell(site, "sum", [wronglyProved]);
    expect(await trustedSize(site)).toBe(4);
    expect(await readDoubtfulHeads(site.database, log)).toEqual([await truth.head(9)]);
    await tell(site, "a", [await shows(truth, 4), await shows(truth, 4, 9)]);
    expect(await trustedSize(site)).toBe(9);
    expect(await readDoubtfulHeads(site.database, log)).toEqual([]);
  });

  it("is not replaced by one that nobody has signed", async () => {
    const site = await logSite("north");
    await tell(site, "sum", [await shows(truth, 4)]);
    const forged = { ...(await shows(truth, 9, 4)), head: await truth.forgedHead(9) };
    await tell(site, "a", [forged]);
    expect(await trustedSize(site)).toBe(4);
    expect((await readLogHeads(site.services)).views).toMatchObject([{ mirror: "sum" }, { head: null }]);
  });

  it("moves once when two batches bring successors at the same time", async () => {
    const site = await logSite("north", "south");
    await tell(site, "sum", [await shows(truth, 4)]);
    const [one, other] = [await shows(truth, 8, 4), await shows(truth, 9, 4)];
    await Promise.all([
      tell(site, "sum", [one], { vantage: "north" }),
      tell(site, "alias", [other], { vantage: "south" }),
    ]);
    const trusted = await trustedSize(site);
    const doubtful = await readDoubtfulHeads(site.database, log);
    expect([
      [8, [await truth.head(9)]],
      [9, [await truth.head(8)]],
    ]).toContainEqual([trusted, doubtful]);
  });

  it("is told to probers, with what is doubtful and where to ask", async () => {
    const site = await logSite("north");
    await tell(site, "a", [{ ...(await shows(truth, 4)), supported: true }]);
    await tell(site, "b", [{ ...(await shows(truth, 9)), supported: false }]);
    expect(await (await site.prober("north").heartbeat()).json()).toMatchObject({
      log: {
        key: logKey,
        trusted: { head: await truth.head(4), mirror: "a" },
        doubtful: [await truth.head(9)],
        sources: [
          { mirror: "sum", baseUrl: "https://sum.example.com", direct: true },
          { mirror: "alias", direct: true },
          { mirror: "a", baseUrl: `https://a.example.com/sumdb/${log}`, direct: false },
        ],
      },
    });
  });
});

describe("a fork", () => {
  it("of one size is found by the server alone, and held against the mirror that does not show what the log shows", async () => {
    const site = await logSite("north");
    await tell(site, "sum", [await shows(truth, 6)]);
    await tell(site, "a", [await shows(lie, 6)]);
    expect(await incidentsOf(site)).toEqual(["a log_forked open"]);
    const [finding] = await readFindings(site.database, { limit: 1 });
    expect(finding).toMatchObject({ vantage: null, subject: log, part: "head" });
    const evidence = await site.api.request(`/api/v1/evidence/${finding?.id}`);
    expect(await evidence.json()).toMatchObject({
      heads: [
        { note: await truth.head(6), size: "6", mirror: "sum", mirrorName: "sum" },
        { note: await lie.head(6), size: "6", mirror: "a", mirrorName: "a" },
      ],
      key: logKey,
    });
    const { incidents } = await readIncidents(site.database, { limit: 1 });
    expect(incidents[0]?.finding?.heads).toEqual([
      { size: "6", mirrorName: "sum" },
      { size: "6", mirrorName: "a" },
    ]);
  });

  it("that no entry stands for the log to decide is held against both mirrors that show it", async () => {
    const mirrors = { a: "mirror", b: "mirror" } as const;
    const site = await siteWith({ vantages: ["north"], mirrors, checksum_database: logKey });
    await tell(site, "a", [await shows(truth, 6)]);
    await tell(site, "b", [await shows(lie, 6)]);
    expect(await incidentsOf(site)).toEqual(["b log_forked open", "a log_forked open"]);
    const { incidents } = await readIncidents(site.database, { limit: 2 });
    const heads = [
      { size: "6", mirrorName: "a" },
      { size: "6", mirrorName: "b" },
    ];
    expect(incidents.map(({ finding }) => finding?.heads)).toEqual([heads, heads]);
    const [ofB, ofA] = await readFindings(site.database, { limit: 2 });
    expect([ofA?.expected, ofA?.received]).toEqual([ofB?.received, ofB?.expected]);
  });

  it("of which a mirror's head was trusted first is held against that mirror, and the log is believed from then on", async () => {
    const site = await logSite("north");
    await tell(site, "a", [await shows(lie, 6)]);
    await tell(site, "a", [await shows(lie, 7, 6)]);
    await tell(site, "sum", [await shows(truth, 6)]);
    expect(await incidentsOf(site)).toEqual(["a log_forked open"]);
    expect(await readTrustedHead(site.database, log)).toMatchObject({ note: await truth.head(6) });
    expect(await readDoubtfulHeads(site.database, log)).toEqual([await lie.head(7)]);
  });

  it("of two sizes is taken from a prober's report when that proves it", async () => {
    const site = await logSite("north");
    await tell(site, "sum", [await shows(truth, 6)]);
    const heads = [await truth.head(6), await lie.head(9)] as const;
    const forked = view({ head: heads[1], relation: "forked", against: heads[0] });
    const report = await fork(...heads);
    await tell(site, "a", [forked], { findings: [report] });
    expect(await incidentsOf(site)).toEqual([]);
    const proved = {
      ...report,
      expected: hashIn(await truth.head(6)),
      received: hashIn(await lie.head(6)),
      proof: await lie.proof(9, 6),
    };
    await tell(site, "a", [forked], { findings: [proved] });
    expect(await incidentsOf(site)).toEqual(["a log_forked open"]);
    expect(await trustedSize(site)).toBe(6);
    const { views, matrix } = await readLogHeads(site.services);
    expect(views.map(({ mirror, relation }) => `${mirror} ${relation}`)).toEqual(["sum equal", "a forked"]);
    expect(matrix).toEqual([
      ["equal", "forked"],
      ["forked", "equal"],
    ]);
  });

  it.each([
    ["proved", shows],
    ["not proved", unproved],
  ] as const)(
    "is not held against the log when an honest mirror is the first to show the true head of its size, %s to be of one line",
    async (_, honest) => {
      const site = await logSite("north");
      await tell(site, "sum", [await shows(truth, 6)]);
      const [trusted, lied] = [await truth.head(6), await lie.head(9)];
      const forked = view({ head: lied, relation: "forked", against: trusted });
      const report = {
        ...(await fork(trusted, lied)),
        expected: hashIn(trusted),
        received: hashIn(await lie.head(6)),
        proof: await lie.proof(9, 6),
      };
      await tell(site, "a", [forked], { findings: [report] });
      await tell(site, "b", [await honest(truth, 9, 6)]);
      await tell(site, "sum", [await shows(truth, 9, 6)]);
      expect(await incidentsOf(site)).toEqual(["a log_forked open"]);
      expect(await readTrustedHead(site.database, log)).toMatchObject({ note: await truth.head(9) });
    },
  );

  it("is held against who shows it again while the newest head of the true line is a mirror's", async () => {
    const site = await logSite("north");
    await tell(site, "sum", [await shows(truth, 6)]);
    await tell(site, "b", [await shows(truth, 9, 6)]);
    await tell(site, "a", [await shows(lie, 9)]);
    expect(await incidentsOf(site)).toEqual(["a log_forked open"]);
    await tell(site, "a", [await shows(lie, 9)]);
    expect(await incidentsOf(site)).toEqual(["a log_forked open"]);
    expect(await readTrustedHead(site.database, log)).toMatchObject({ note: await truth.head(9) });
  });

  it("that the log shows in its own name is held against the log, once", async () => {
    const site = await logSite("north");
    await tell(site, "sum", [await shows(truth, 6)]);
    await tell(site, "alias", [await shows(lie, 6)]);
    await tell(site, "sum", [await shows(lie, 6)]);
    expect(await incidentsOf(site)).toEqual(["sum log_forked open"]);
  });

  it("is not believed without heads that the log has signed, or of heads that are known to be of one line", async () => {
    const site = await logSite("north");
    await tell(site, "sum", [await shows(truth, 4)]);
    await tell(site, "sum", [await shows(truth, 9, 4)]);
    const reports = [
      await fork(await truth.head(9), await lie.forgedHead(9)),
      await fork(await truth.head(4), await truth.head(9)),
    ];
    for (const _ of ["once", "again"]) await tell(site, "a", [], { findings: reports });
    expect(await incidentsOf(site)).toEqual([]);
    expect(await trustedSize(site)).toBe(9);
  });
});

describe("a mirror of the log", () => {
  it("that is behind is stale when what it lacks has been known for a day, and not before", async () => {
    const site = await logSite("north");
    await tell(site, "sum", [await shows(truth, 4)]);
    await tell(site, "sum", [await shows(truth, 9, 4)]);
    const known = site.clock.now;
    site.clock.now = known + hours(24) - minutes(1);
    await tell(site, "a", [await shows(truth, 4, 9)]);
    expect(await incidentsOf(site)).toEqual([]);
    expect((await readLogHeads(site.services)).views[1]).toMatchObject({
      relation: "behind",
      behindCount: "5",
      behindMs: hours(24) - minutes(1) + 1,
    });
    site.clock.now = known + hours(24);
    await tell(site, "a", [await shows(truth, 4, 9)]);
    expect(await incidentsOf(site)).toEqual(["a log_stale open"]);
    expect((await readLogHeads(site.services)).views[1]).toMatchObject({ relation: "stale" });
  });

  it("that has caught up is no longer in an incident after half an hour", async () => {
    const site = await logSite("north");
    await tell(site, "sum", [await shows(truth, 4)]);
    await tell(site, "sum", [await shows(truth, 9, 4)]);
    site.clock.now += hours(25);
    await tell(site, "a", [await shows(truth, 4, 9)]);
    for (let look = 0; look < 4; look += 1) {
      site.clock.now += minutes(10);
      await tell(site, "a", [await shows(truth, 9)]);
    }
    expect(await incidentsOf(site)).toEqual(["a log_stale resolved"]);
  });

  it("that refuses or hides a head is not accused", async () => {
    const site = await logSite("north");
    await tell(site, "sum", [await shows(truth, 9)]);
    await tell(site, "a", [view({ supported: false, detail: "it does not pass the database on" })]);
    await tell(site, "b", []);
    expect(await incidentsOf(site)).toEqual([]);
  });
});

it("the log itself is stale at once when it goes back", async () => {
  const site = await logSite("north");
  await tell(site, "sum", [await shows(truth, 9)]);
  await tell(site, "alias", [await shows(truth, 4, 9)]);
  expect(await incidentsOf(site)).toEqual([]);
  await tell(site, "sum", [await shows(truth, 4, 9)]);
  expect(await incidentsOf(site)).toEqual(["sum log_stale open"]);
  expect(await trustedSize(site)).toBe(9);
});
