import { expect, it } from "vitest";
import { createQueryClient } from "../../lib/api.ts";
import { exampleText, loadReading } from "./load-reading.ts";

const rate = { count: 120, perSeconds: 60 };

const answers: Record<string, unknown> = {
  "/api/v1/names": {
    demonstration: false,
    mirrors: [
      { slug: "one", name: "One", host: "one.example" },
      { slug: "two", name: "Two", host: "two.example" },
    ],
    chains: [],
  },
  "/api/v1/limits": { rates: { pages: rate, api: rate, replays: rate, probers: rate } },
  "/api/v1/mirrors": { mirrors: [{ slug: "one" }, { slug: "two" }] },
  "/badge/one/uptime.json": { message: "100 %" },
};

const reading = (mirror: string) =>
  loadReading(
    { origin: "https://status.example", mirror },
    createQueryClient((path) => {
      const answer = answers[path];
      return answer === undefined ? Response.json({}, { status: 404 }) : Response.json(answer);
    }),
  );

it("shows the form of an answer, and of each list the first entry alone", () => {
  const answer = {
    mirrors: [
      { slug: "a", days: [1, 2, 3] },
      { slug: "b", days: [] },
    ],
    empty: [],
  };
  expect(JSON.parse(exampleText(answer))).toEqual({ mirrors: [{ slug: "a", days: [1] }], empty: [] });
});

it("shows what a server answers, of the first mirror where the asked one is unknown, and leaves out what it cannot answer", async () => {
  const { reading: known } = await reading("nobody");
  expect(known.mirror).toEqual({ slug: "one", name: "One" });
  expect(known.examples.map(({ path }) => path)).toEqual(["/api/v1/mirrors", "/badge/one/uptime.json"]);
  expect((await reading("two")).reading.mirror?.name).toBe("Two");
});
