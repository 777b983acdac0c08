import { minutes } from "@heliograph/core";
import { describe, expect, it } from "vitest";
import dingtalk from "./kinds/dingtalk.ts";
import feishu from "./kinds/feishu.ts";
import type { Request } from "./notifier.ts";
import dingtalkCases from "./testing/cases/dingtalk.ts";
import feishuCases from "./testing/cases/feishu.ts";
import { receivedOf } from "./testing/received-of.ts";
import { sampleMessage } from "./testing/sample-message.ts";
import { sampleNotices } from "./testing/sample-notices.ts";

const now = 1_700_000_000_000;
const message = await sampleMessage(sampleNotices.test, "en");
const feishuSettings = { ...feishu.example, secret: "demo-secret" };
const dingtalkSettings = { ...dingtalk.example, secret: "SECdemo" };

it("Feishu's is made with time and secret as the key, over nothing", () => {
  const [{ body }] = feishu.requests(feishuSettings, message, { now, room: 1, isPlain: false });
  expect(JSON.parse(body)).toMatchObject({
    timestamp: "1700000000",
    sign: "mYHw2R2SOm8Rw/sne3lQdmz4sOfntKR+1P/8RKKTwmA=",
  });
});

it("DingTalk's is made with the secret as the key, and percent-encoded once", () => {
  const [{ url }] = dingtalk.requests(dingtalkSettings, message, { now, room: 1, isPlain: false });
  expect(url).toBe(
    `${dingtalk.example.url}&timestamp=1700000000000&sign=lOvVf9TQCVugV68mGbSZCg0gzOl1SVjxWi1MyVZCUuA%3D`,
  );
});

/** What was percent-encoded once, encoded again. */
const twice = (text: string) => text.replaceAll("%3D", "%253D").replaceAll('="', '%3D"');

describe.each([
  ["Feishu", feishuCases, feishuSettings],
  ["DingTalk", dingtalkCases, dingtalkSettings],
] as const)("%s", (_, cases, settings) => {
  const faultOf = (skewMs: number, change: (request: Request) => Request = (request) => request) => {
    const moment = { now: now + skewMs, room: 1, isPlain: false };
    const [request] = cases.notifier.requests(settings, message, moment);
    return cases.faultOf(receivedOf(change(request)), settings, now);
  };

  it.each([0, 59, -59])("takes one that is %i minutes off", (offBy) => {
    expect(faultOf(minutes(offBy))).toBeUndefined();
  });

  it.each([61, -61])("takes none that is %i minutes off", (offBy) => {
    expect(faultOf(minutes(offBy))).toMatch(/timestamp/);
  });

  it("takes none that was changed or encoded twice", () => {
    expect(faultOf(0, ({ url, body, headers }) => ({ url: twice(url), body: twice(body), headers }))).toMatch(
      /sign/,
    );
  });
});
