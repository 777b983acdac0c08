// @vitest-environment happy-dom
import type { Incidents } from "@heliograph/core";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { IncidentsAsked } from "../../lib/incidents-search.ts";
import { asOf, incidents, vantages } from "../../testing/fixture.ts";
import { incidentDetails, mirrorNames } from "../../testing/incident-fixture.ts";
import { show } from "../../testing/show.tsx";
import { IncidentsPage } from "./incidents-page.tsx";

afterEach(cleanup);

const showPage = (answer: Incidents, asked: IncidentsAsked = {}, search = "") =>
  show(<IncidentsPage asked={asked} mirrors={mirrorNames} vantages={vantages} />, {
    answers: { [`/api/v1/incidents${search}`]: answer },
  });

it("lists incidents by the month in which they began, the newest first", async () => {
  await showPage(incidents);
  expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    "November 2026",
    "October 2026",
  ]);
  expect(screen.getByText("3 open incidents.")).toBeDefined();
  const months = within(screen.getByRole("combobox", { name: "Month" }));
  expect(months.getAllByRole("option").map(({ textContent }) => textContent)).toEqual([
    "Every month",
    "November 2026",
    "October 2026",
  ]);
});

it("puts all that lasted in a month under it where that is asked for", async () => {
  await showPage({ ...incidents, next: "40" }, { month: "2026-12" }, "?month=2026-12");
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("December 2026");
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Month" }).value).toBe("2026-12");
  expect(screen.getByRole("link", { name: "Older incidents" }).getAttribute("href")).toBe(
    "?month=2026-12&cursor=40",
  );
});

it("names what nothing fits, with the way to everything", async () => {
  await showPage(
    { asOf, incidents: [], next: null, months: [] },
    { mirror: "tencent", cause: "frozen", severity: "down" },
    "?mirror=tencent&cause=frozen&severity=down",
  );
  expect(screen.getByText("No incident fits Tencent Cloud · Frozen · Outage or worse.")).toBeDefined();
  expect(screen.getByRole("link", { name: "Show all incidents" }).getAttribute("href")).toBe("/en/incidents");
});

it("names the mirrors that a shared outage takes along", async () => {
  const { incident } = incidentDetails.shared;
  await showPage({ asOf, incidents: [incident], next: null, months: ["2026-11"] });
  expect(screen.getByText("Under it: Tencent Cloud")).toBeDefined();
});
