import { expect, it } from "vitest";
import { incidentsIn, incidentsSearch } from "./incidents-search.ts";

it.each([
  { search: "", asked: {} },
  { search: "?month=2026-11&mirror=goproxy-cn", asked: { month: "2026-11", mirror: "goproxy-cn" } },
  { search: "?cause=shared_outage&severity=down", asked: { cause: "shared_outage", severity: "down" } },
  { search: "?region=cn-east&cursor=40", asked: { region: "cn-east", cursor: "40" } },
])("$search asks for $asked, and is written so again", ({ search, asked }) => {
  expect(incidentsIn(new URLSearchParams(search))).toEqual(asked);
  expect(incidentsSearch(asked)).toBe(search);
});

it.each([
  "?month=2026-13",
  "?mirror=A%2Fb",
  "?cause=vantage_offline",
  "?severity=bad",
  "?cursor=x",
  "?utm=1",
])("%s asks for nothing that there is", (search) => {
  expect(incidentsIn(new URLSearchParams(search))).toEqual({});
});
