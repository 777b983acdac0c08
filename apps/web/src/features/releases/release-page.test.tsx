// @vitest-environment happy-dom
import type { Release } from "@heliograph/core";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { vantages } from "../../testing/fixture.ts";
import { releaseOf } from "../../testing/freshness-fixture.ts";
import { show } from "../../testing/show.tsx";
import { ReleasePage } from "./release-page.tsx";

afterEach(cleanup);

function known(id: string): Release {
  const release = releaseOf(id);
  if (release === undefined) throw new Error(`the fixture has no release ${id}`);
  return release;
}

const showPage = (
  id: string,
  { changed = {}, ...rest }: Parameters<typeof show>[1] & { changed?: Partial<Release> } = {},
) =>
  show(<ReleasePage id={id} vantages={vantages} />, {
    answers: { [`/api/v1/releases/${id}`]: { ...known(id), ...changed } },
    ...rest,
  });

it("says how far a release spread, and how sure its publication is", async () => {
  await showPage("899");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("k8s.io/client-go@v0.39.1");
  expect(screen.getByText("7 of 8 mirrors list it.")).toBeDefined();
  expect(screen.getByText(/^Published .+, as the index feed says\.$/)).toBeDefined();
  expect(document.title).toBe("k8s.io/client-go@v0.39.1: how it spread — Heliograph");
});

it("says where it is missed again", async () => {
  const sightings = known("899").sightings.map((each) =>
    each.mirror === "aliyun" ? { ...each, absentSince: "2026-11-21T11:00:00.000Z" } : each,
  );
  await showPage("899", { changed: { sightings } });
  expect(screen.getByText("7 of 8 mirrors list it. One of them lists it no more.")).toBeDefined();
});

it.each([
  { id: "898", said: /^Published between .+ and .+, going by two looks at the upstream\.$/ },
  {
    id: "897",
    said: /^Published .+ at the latest, going by the looks at the mirror that showed it first\.$/,
  },
])("release $id: $said", async ({ id, said }) => {
  await showPage(id);
  expect(screen.getByText(said)).toBeDefined();
});

it("says in Chinese that a retracted release counts for nothing", async () => {
  await showPage("894", { locale: "zh-CN" });
  expect(screen.getByText(/它已被撤回，因此不计入同步延迟。$/)).toBeDefined();
});

it("says that all list it, and how long the last one took", async () => {
  const { sightings } = known("899");
  await showPage("899", { changed: { sightings: sightings.filter(({ mirror }) => mirror === "aliyun") } });
  expect(screen.getByText(/^The one mirror that was asked lists it\.$/)).toBeDefined();
});

it("reads the steps of the curve out, one after the other", async () => {
  await showPage("899");
  const reader = screen.getByRole("slider", { name: "Point of the chart" });
  expect(reader.getAttribute("aria-valuetext")).toMatch(
    / after publication: 7 of 8 mirrors certainly, 7 possibly$/,
  );
  fireEvent.change(reader, { target: { value: "0" } });
  expect(reader.getAttribute("aria-valuetext")).toMatch(/ 0 of 8 mirrors certainly, \d possibly$/);
});

it("says that a release is being confirmed where a single look has shown it", async () => {
  const sightings = known("899").sightings.map((each) => ({ ...each, shownAt: null }));
  await showPage("899", { changed: { sightings } });
  expect(screen.getAllByText("being confirmed").length).toBeGreaterThan(0);
});

it("has no curve of a release that nobody was asked for", async () => {
  await showPage("899", { changed: { sightings: [] } });
  const panels = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
  expect(panels).toEqual(["Mirrors and vantages"]);
});

it("has a row for each mirror and vantage", async () => {
  await showPage("899");
  const rows = within(screen.getByRole("group", { name: "Mirrors and vantages" })).getAllByRole("row");
  expect(rows).toHaveLength(8 * vantages.length + 1);
  const frozen = rows.find((row) => row.textContent.startsWith("Huawei CloudEast China"));
  expect(frozen?.textContent).toContain("not yet");
});
