import { locales } from "@heliograph/core/messages";
import { expect, it } from "vitest";
import { allCases } from "./testing/all-cases.ts";
import { sampleMessage } from "./testing/sample-message.ts";
import { sampleNotices } from "./testing/sample-notices.ts";

const now = Date.parse(sampleNotices.opened.at);
const golden = ["opened", "reopened", "recovered", "digest"] as const;
const kinds = allCases.map(({ notifier }) => ({ notifier, kind: notifier.kind }));
const messages = golden.flatMap((name) => locales.map((locale) => ({ name, locale })));

it.each(kinds.flatMap((one) => messages.map((message) => ({ ...one, ...message }))))(
  "$kind tells $name in $locale as it is written down",
  async ({ notifier, kind, name, locale }) => {
    const message = await sampleMessage(sampleNotices[name], locale);
    const requests = notifier.requests(notifier.example, message, { now, room: 1, isPlain: false });
    const shown = requests.map(({ body, ...request }) => ({ ...request, body: JSON.parse(body) }));
    await expect(`${JSON.stringify(shown, null, 2)}\n`).toMatchFileSnapshot(
      `testing/goldens/${kind}/${name}.${locale}.json`,
    );
  },
);
