// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { show } from "../../testing/show.tsx";
import { DevelopersPage } from "./developers-page.tsx";
import type { Reading } from "./reading.ts";
import { samples } from "./samples.ts";

afterEach(cleanup);

const reading: Reading = {
  origin: "https://status.example",
  mirrors: [],
  mirror: undefined,
  rates: {
    pages: { count: 50, perSeconds: 1 },
    api: { count: 120, perSeconds: 60 },
    replays: { count: 20, perSeconds: 60 },
    subscriptions: { count: 10, perSeconds: 3_600 },
    probers: { count: 240, perSeconds: 60 },
  },
  examples: [{ path: "/api/v2/status.json", text: '{ "status": {} }' }],
};

it("says how often one may ask, as the server is set up", async () => {
  await show(<DevelopersPage {...reading} />);
  expect(screen.getByRole("row", { name: "The API 120 requests in 1 min address" })).toBeDefined();
  expect(screen.getByRole("row", { name: /^Subscriptions .* 10 requests in 1 h address$/ })).toBeDefined();
});

it("shows what the server answers, and how to check a signature in each language that is documented", async () => {
  await show(<DevelopersPage {...reading} />);
  expect(screen.getByText("GET /api/v2/status.json")).toBeDefined();
  expect(samples.map(({ language }) => language)).toEqual(["Node.js", "Python", "Go", "Shell"]);
  for (const { language } of samples)
    expect(screen.getByText(`Check the signature in ${language}`)).toBeDefined();
});

it("has neither badges nor embeds where no mirror is under watch", async () => {
  await show(<DevelopersPage {...reading} />);
  expect(screen.queryByRole("img")).toBeNull();
  expect(screen.getByRole("heading", { name: "Feeds" })).toBeDefined();
});
