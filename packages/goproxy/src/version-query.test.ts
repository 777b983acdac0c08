import { expect, it } from "vitest";
import { queryVersion } from "./version-query.ts";

/** Asks for a version at a hop that has these answers and nothing else; says what came of it, and what was asked. */
async function ask(query: string, answers: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const answer = await queryVersion({ path: "example.com/m", query }, async (rest) => {
    asked.push(rest);
    const value = answers[rest];
    return value === undefined ? { outcome: "not-found", failure: "404" } : { outcome: "ok", value };
  });
  return { asked, found: answer.outcome === "ok" ? answer.value.version : answer.failure };
}

const info = (version: string) => ({ [`@v/${version}.info`]: JSON.stringify({ Version: version }) });

it.each([
  ["latest", "v1.0.0\nv1.2.0-rc.1\nv1.1.0\n", info("v1.1.0"), "v1.1.0"],
  ["latest", "v0.1.0-a\nv0.1.0-b\n", info("v0.1.0-b"), "v0.1.0-b"],
  ["v1.2", "v1.2.3\nv1.2.4-rc.1\nv1.20.0\n", info("v1.2.3"), "v1.2.3"],
  ["v1.3", "v1.2.3\n", {}, "no-matching-version"],
  ["latest", "", {}, "no-matching-version"],
  ["latest", "v1.0.0\n", {}, "404"],
])("%s of the list %j is %4$s", async (query, list, infos, found) => {
  expect((await ask(query, { "@v/list": list, ...infos })).found).toBe(found);
});

it("without a list nothing more is asked", async () => {
  expect(await ask("latest", { "@latest": '{"Version":"v1.0.0"}' })).toEqual({
    asked: ["@v/list"],
    found: "404",
  });
});

it("where no version is listed, @latest is taken as it is, and else the newest commit", async () => {
  const commit = "v0.0.0-20200101000000-0123456789ab";
  const latest = { "@latest": JSON.stringify({ Version: commit }) };
  expect(await ask("latest", { "@v/list": "", ...latest })).toEqual({
    asked: ["@v/list", "@latest"],
    found: commit,
  });
  const listed = await ask("latest", { "@v/list": `${commit}\n`, ...info(commit) });
  expect(listed.asked).toEqual(["@v/list", "@latest", `@v/${commit}.info`]);
});
