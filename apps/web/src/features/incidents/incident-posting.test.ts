import { incidentDetailSchema } from "@heliograph/core";
import { expect, it } from "vitest";
import { incidentAnswer } from "../../testing/incident-fixture.ts";
import { incidentPosting } from "./incident-posting.ts";

const detail = incidentDetailSchema.parse(await incidentAnswer("/api/v1/incidents/71")?.json());
const page = { title: "Tencent Cloud is unreachable", origin: "https://status.example" } as const;

it("is a post that covers the incident, with what was told of it as updates", () => {
  const { incident, notes } = detail;
  expect(incidentPosting(detail, { ...page, locale: "en" })).toMatchObject({
    "@type": "LiveBlogPosting",
    url: "https://status.example/en/incidents/71",
    headline: page.title,
    coverageStartTime: incident.startedAt,
    dateModified: notes[0]?.at,
    liveBlogUpdate: [
      { articleBody: notes[0]?.text.en, inLanguage: "en" },
      { articleBody: notes[1]?.text["zh-CN"], inLanguage: "zh-CN" },
    ],
  });
  expect(incidentPosting(detail, { ...page, locale: "en" })).not.toHaveProperty("coverageEndTime");
});

it("says in which language an update is that was not translated", () => {
  const [update] = incidentPosting(detail, { ...page, locale: "zh-CN" }).liveBlogUpdate;
  expect(update).toMatchObject({ inLanguage: "en", articleBody: detail.notes[0]?.text.en });
});
