import { minutes, seconds } from "@heliograph/core";
import { expect, test } from "vitest";
import { noon } from "../testing/test-site.ts";
import { startWatching, well, type World } from "./watching.ts";

const vantages = ["east", "north", "west"];
const mirrors = { a: "mirror", b: "mirror", c: "mirror", d: "mirror", e: "mirror", f: "mirror" } as const;

const watch = (roles: Parameters<typeof startWatching>[0]["mirrors"] = mirrors) =>
  startWatching({ vantages, mirrors: roles, startsAt: noon });

/** One vantage, or one mirror, meets something else than all others do. */
const from =
  (vantage: string, world: World): World =>
  (look) =>
    look.vantage === vantage ? world(look) : "ok";
const at =
  (mirror: string, world: World): World =>
  (look) =>
    look.mirror === mirror ? world(look) : "ok";

const silent: World = () => undefined;
const westAlone: World = ({ vantage }) => (vantage === "west" ? "ok" : undefined);
const away: World = () => "connect_timeout";
const broken: World = () => "http_5xx";

const unresolved = (incidents: readonly string[]) => incidents.filter((one) => !one.includes(" resolved"));
const alone = (incidents: readonly string[]) => incidents.filter((one) => !one.includes(" under "));

test.each([
  { what: "says that everything is down", world: away, cause: "vantage_doubted" },
  { what: "loses its network altogether", world: silent, cause: "vantage_offline" },
])("a vantage that $what accuses no mirror, and is told of once", async ({ world, cause }) => {
  const { live, incidents } = await watch();
  await live(minutes(3), well);
  await live(minutes(4), from("east", world));
  expect(await incidents()).toEqual([`east ${cause} open`]);
  await live(minutes(3), well);
  await live(minutes(11), well, seconds(30));
  expect(await incidents()).toEqual([`east ${cause} resolved`]);
});

test("a vantage that says that everything works is outvoted, and told of", async () => {
  const { live, incidents } = await watch();
  await live(minutes(2), well);
  await live(minutes(4), (look) => (look.vantage === "east" ? "ok" : "connect_timeout"));
  expect(alone(await incidents())).toEqual(["east vantage_doubted open", "site shared_outage open"]);
});

test("an upstream that is away is one incident, and a mirror that stays away after it stands by itself", async () => {
  const { live, incidents } = await watch({ ...mirrors, f: "upstream" });
  await live(minutes(2), well);
  await live(minutes(4), broken);
  expect(alone(await incidents())).toEqual(["f availability open"]);
  expect(await incidents()).toHaveLength(6);

  await live(minutes(3), at("a", broken));
  expect(unresolved(await incidents())).toEqual(["a availability open under f"]);
  await live(minutes(5), at("a", broken), seconds(15));
  expect(unresolved(await incidents())).toEqual(["a availability open"]);
});

test("mirrors that are all away from everywhere are one incident, under which all are listed", async () => {
  const { live, incidents } = await watch();
  await live(minutes(2), well);
  await live(minutes(3), away);
  expect(alone(await incidents())).toEqual(["site shared_outage open"]);
  expect(await incidents()).toHaveLength(7);

  await live(minutes(4), well);
  expect(unresolved(await incidents())).toEqual([]);
  expect(alone(await incidents())).toEqual(["site shared_outage resolved"]);
});

test("with one vantage left of three nothing is known, that is told once, and what is open stays so", async () => {
  const { live, incidents } = await watch();
  await live(minutes(2), well);
  await live(minutes(2), at("a", away));
  expect(await incidents()).toEqual(["a availability open"]);
  await live(minutes(5), westAlone);
  expect(alone(await incidents())).toEqual(["a availability open", "site monitoring_impaired open"]);
  await live(minutes(3), well);
  expect(alone(await incidents())).toEqual([
    "a availability resolved",
    "site monitoring_impaired recovering",
  ]);
});
