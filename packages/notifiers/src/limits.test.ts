import * as fc from "fast-check";
import { expect, it } from "vitest";
import { allCases } from "./testing/all-cases.ts";
import { anyNotice } from "./testing/any-notice.ts";
import { receivedOf } from "./testing/received-of.ts";
import { sampleMessage, type SampleLanguage } from "./testing/sample-message.ts";
import { sampleNotices } from "./testing/sample-notices.ts";

const now = Date.parse(sampleNotices.opened.at);
const languages = fc.constantFrom<SampleLanguage[]>("en", "zh-CN", "both");
const moments = fc.record({ room: fc.constantFrom(1, 0.5), isPlain: fc.boolean() });

/** What joins words without being seen, and what Markdown escapes with. */
const unseen = /[\u2060\\]/g;

it.each(allCases.map((cases) => [cases.notifier.kind, cases] as const))(
  "%s takes whatever is written in a notice, and chats are told every name",
  async (_, { notifier, settings: allSettings, faultOf, textOf }) => {
    await fc.assert(
      fc.asyncProperty(
        anyNotice,
        languages,
        moments,
        fc.constantFrom(...allSettings),
        async (notice, language, moment, settings) => {
          const message = await sampleMessage(notice, language);
          const requests = notifier.requests(settings, message, { now, ...moment });
          const faults = requests.map((request) => faultOf(receivedOf(request), settings, now));
          expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
          if (notifier.keeps === "state") return;
          const seen = requests
            .map(({ body }) => textOf(body))
            .join("\n")
            .replaceAll(unseen, "");
          const mirrors = [...notice.affected, ...notice.gists.flatMap(({ mirror }) => mirror ?? [])];
          expect(mirrors.filter(({ name }) => !seen.includes(name))).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  },
);
