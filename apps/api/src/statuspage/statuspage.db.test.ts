import { describe, expect, it } from "vitest";
import { testSite } from "../testing/test-site.ts";
import { watchedSite } from "../testing/watched-site.ts";

/** What is at each address, of a site that `b` is away from. */
const addresses = [
  {
    path: "summary",
    answer: {
      page: { name: "Heliograph", url: "https://status.example.com" },
      status: { indicator: "critical", description: "Major Outage" },
      components: [
        { id: "a", status: "operational", position: 1 },
        { id: "b", status: "major_outage", position: 2 },
      ],
      incidents: [
        {
          name: "b: outage",
          status: "investigating",
          impact: "critical",
          shortlink: "https://status.example.com/en/incidents/1",
          incident_updates: [{ status: "investigating", body: "opened: outage" }],
          components: [{ id: "b", name: "b" }],
        },
      ],
      scheduled_maintenances: [],
    },
  },
  { path: "status", answer: { page: { id: "heliograph" }, status: { indicator: "critical" } } },
  { path: "components", answer: { components: [{ id: "a" }, { id: "b" }] } },
  { path: "incidents", answer: { incidents: [{ id: "1" }] } },
  { path: "incidents/unresolved", answer: { incidents: [{ id: "1", resolved_at: null }] } },
  { path: "scheduled-maintenances", answer: { scheduled_maintenances: [] } },
  { path: "scheduled-maintenances/active", answer: { scheduled_maintenances: [] } },
  { path: "scheduled-maintenances/upcoming", answer: { scheduled_maintenances: [] } },
];

describe("what reads a Statuspage reads us", () => {
  it("at every address that Statuspage has, and at the first one of ours", async () => {
    const { api } = await watchedSite();
    for (const { path, answer } of addresses) {
      const response = await api.request(`/api/v2/${path}.json`);
      expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
      expect(await response.json()).toMatchObject(answer);
    }
    const [now, before] = await Promise.all(
      ["/api/v2/summary.json", "/api/v1/status/summary.json"].map(async (path) =>
        (await api.request(path)).json(),
      ),
    );
    expect(now).toEqual(before);
  });

  it("and finds nothing elsewhere", async () => {
    const { api } = await testSite("north");
    expect((await api.request("/api/v2/subscribers.json")).status).toBe(404);
  });
});
