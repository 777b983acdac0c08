// @vitest-environment happy-dom
import type { IncidentDetail } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { vantages } from "../../testing/fixture.ts";
import { incidentDetails } from "../../testing/incident-fixture.ts";
import { show } from "../../testing/show.tsx";
import { IncidentPage } from "./incident-page.tsx";

afterEach(cleanup);

const showPage = (detail: IncidentDetail, locale: Locale = "en") =>
  show(<IncidentPage id={detail.incident.id} origin="https://status.example" vantages={vantages} />, {
    answers: { [`/api/v1/incidents/${detail.incident.id}`]: detail },
    locale,
  });

const entries = () =>
  within(screen.getByRole("region", { name: "Timeline" }))
    .getAllByRole("listitem")
    .map(({ id, textContent }) => ({ id, text: textContent?.replaceAll(/\s+/g, " ") }));

it("says what is wrong, since when, who looks after it and when more is told", async () => {
  await showPage(incidentDetails.outage);
  expect(document.title).toBe("Investigating: Tencent Cloud is unreachable — Heliograph");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Tencent Cloud is unreachable");
  expect(screen.getAllByText("Next update by 14:46 UTC")).toHaveLength(2);
  const facts = within(screen.getByRole("region", { name: "Facts" }));
  expect(facts.getByText("alice, since 13:58 UTC")).toBeDefined();
  expect(facts.getByText("Connecting took too long")).toBeDefined();
  expect(facts.getByText("35 s later")).toBeDefined();
  expect(screen.getByText(/It fell into announced maintenance: Move to new machines/)).toBeDefined();
});

it("tells what was measured apart from what operators say, each at an address of its own", async () => {
  await showPage(incidentDetails.outage);
  expect(entries()).toEqual([
    {
      id: "note-2",
      text: expect.stringMatching(/alice\s?operator#The operator knows of it and works on it\.Next update/),
    },
    {
      id: "note-1",
      text: expect.stringMatching(/bob\s?operator#正在联系运营方。 \(in Chinese\)$/),
    },
    { id: "taken", text: expect.stringContaining("operator#Looks after it") },
    { id: "change-2", text: expect.stringContaining("measured#Worse: Outage") },
    { id: "change-1", text: expect.stringContaining("measured#Opened: Partial outage") },
    { id: "began", text: expect.stringContaining("measured#First failure") },
  ]);
  const [link] = screen.getAllByRole("link", { name: "Link to this entry" });
  expect(link?.getAttribute("href")).toBe("#note-2");
});

it("gives the line that leads around an outage, and how the check went", async () => {
  await showPage(incidentDetails.outage);
  expect(
    screen.getByText("go env -w 'GOPROXY=https://goproxy.cn|https://mirrors.aliyun.com/goproxy/'"),
  ).toBeDefined();
  const course = within(screen.getByRole("region", { name: "How the check went" }));
  expect(course.getByText("160 of 164 checks failed during the incident, 4 took too long")).toBeDefined();
});

it("says how long a mirror took to recover", async () => {
  await showPage(incidentDetails.past);
  expect(document.title).toBe("Resolved: Tencent Cloud was unreachable — Heliograph");
  expect(screen.getByText("Recovered after 36 min")).toBeDefined();
  expect(screen.getByText("Recovery time").nextSibling?.textContent).toBe("36 min");
  expect(screen.getByText(/^Nothing: it is over/)).toBeDefined();
});

it("shows the incidents under a shared outage, and all mirrors that it takes along", async () => {
  await showPage(incidentDetails.shared);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Most mirrors are unreachable at once");
  const covered = within(screen.getByRole("region", { name: "Incidents under it" }));
  expect(covered.getByRole("link", { name: "Tencent Cloud is unreachable" }).getAttribute("href")).toBe(
    "/en/incidents/71",
  );
});

it("leads to the evidence of a finding, and says why an operator closed it", async () => {
  await showPage(incidentDetails.finding);
  expect(
    screen.getByRole("link", { name: "What was found, and how to prove it again" }).getAttribute("href"),
  ).toBe("/en/evidence/1042");
  expect(entries()[0]?.text).toContain("operator#Closed: The operator of the mirror emptied its cache.");
});

it("speaks Chinese, and marks what there is in English alone", async () => {
  await showPage(incidentDetails.outage, "zh-CN");
  expect(document.title).toBe("调查中：无法访问 Tencent Cloud — Heliograph");
  expect(screen.getByText("（英文）")).toBeDefined();
});
