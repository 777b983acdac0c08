// @vitest-environment happy-dom
import type { Incident } from "@heliograph/core";
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { asOf, vantages } from "../testing/fixture.ts";
import { findings, incidentOfFinding } from "../testing/integrity-fixture.ts";
import { show } from "../testing/show.tsx";
import { IncidentCard } from "./incident-card.tsx";

afterEach(cleanup);

const showCard = (incident: Incident) => show(<IncidentCard incident={incident} vantages={vantages} />);

it("says what was found, about what, and where the evidence is", async () => {
  await showCard(incidentOfFinding(findings.mismatch));
  const title = screen.getByRole("link", {
    name: "Tencent Cloud serves other bytes than the checksum database recorded",
  });
  expect(title.getAttribute("href")).toBe("/en/incidents/i-1042");
  expect(screen.getByText(/golang\.org\/x\/text@v0\.3\.8/)).toBeDefined();
  expect(screen.getByRole("link", { name: "Evidence" }).getAttribute("href")).toBe("/en/evidence/1042");
  expect(screen.queryByText(/Outage/)).toBeNull();
});

it("says why an operator closed it, and never that it recovered", async () => {
  const reason = "The operator of the mirror emptied its cache.";
  await showCard(incidentOfFinding(findings.mismatch, { phase: "resolved", endedAt: asOf, reason }));
  expect(screen.getByRole("heading").textContent).toBe(
    "Tencent Cloud served other bytes than the checksum database recorded",
  );
  expect(screen.getByText(`Closed by an operator: ${reason}`)).toBeDefined();
  expect(screen.getByText("Open for 23 min")).toBeDefined();
});
