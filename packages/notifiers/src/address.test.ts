import { describe, expect, it } from "vitest";
import { through, withParameter } from "./address.ts";
import discord from "./kinds/discord.ts";
import googleChat from "./kinds/google-chat.ts";
import mattermost from "./kinds/mattermost.ts";
import slack from "./kinds/slack.ts";
import teams from "./kinds/teams.ts";
import telegram from "./kinds/telegram.ts";

const kinds = { discord, googleChat, mattermost, slack, teams };

const refused = (kind: keyof typeof kinds, url: string) =>
  kinds[kind].settings.safeParse({ url }).error?.issues.map(({ message }) => message);

describe("an address that is none of the kind's is refused with what to give instead", () => {
  it.each([
    ["slack", "https://hooks.slack.com/triggers/T0/1/abc", /make an incoming webhook/],
    ["slack", "https://hooks.slack.com/workflows/T0/A0/1/abc", /make an incoming webhook/],
    ["slack", "https://hooks.slack.com.evil.example/services/T0/B0/abc", /must be at hooks\.slack\.com/],
    ["slack", "http://hooks.slack.com/services/T0/B0/abc", /https/],
    ["slack", "https://me@hooks.slack.com/services/T0/B0/abc", /user name/],
    ["slack", "hooks.slack.com", /no address/],
    ["discord", "https://discord.com/channels/1/2", /must be that of a webhook/],
    ["discord", "https://discord.com/api/webhooks/1/abc/slack", /with nothing behind it/],
    ["discord", "https://discord.com/api/webhooks/1/abc?wait=false", /with nothing behind it/],
    [
      "teams",
      "https://contoso.webhook.office.com/webhookb2/1/IncomingWebhook/2/3",
      /make a workflow, https:/,
    ],
    ["teams", "https://teams.example/?sig=1", /must be that of a workflow/],
    ["teams", "https://prod-00.westeurope.logic.azure.com/workflows/1?api-version=1", /with sig=/],
    ["mattermost", "https://chat.example/api/v4/posts", /must be that of an incoming webhook/],
    ["googleChat", "https://chat.google.com/room/AAAA", /must be that of a space's webhook/],
    ["googleChat", "https://chat.googleapis.com/v1/spaces/AAAA/messages?key=1", /must be whole/],
  ] as const)("%s: %s", (kind, url, says) => {
    expect(refused(kind, url)).toEqual([expect.stringMatching(says)]);
  });
});

it.each([
  ["slack", "https://hooks.slack-gov.com/services/T0/B0/abc"],
  ["discord", "https://canary.discord.com/api/v10/webhooks/1/abc-_"],
  ["mattermost", "http://chat.example:8065/sub/hooks/abcdef"],
] as const)("%s takes %s", (kind, url) => {
  expect(refused(kind, url)).toBeUndefined();
});

it("no refusal repeats the address, which is a secret", () => {
  for (const kind of ["slack", "discord", "teams", "mattermost", "googleChat"] as const) {
    expect(refused(kind, "https://chat.example/hidden?token=hidden")?.join(" ")).not.toContain("hidden");
  }
});

it("the id of a chat may be written as a number, and stays a text", () => {
  const settings = { token: telegram.example.token, chat_id: -1_001_234_567_890 };
  expect(telegram.settings.parse(settings)).toEqual(telegram.example);
});

it("a relay stands in the vendor's place, and the rest of the address stays byte for byte", () => {
  expect(through("http://relay.example/slack/", "https://hooks.slack.com:443/a%2fb?x=%7e&y")).toBe(
    "http://relay.example/slack/a%2fb?x=%7e&y",
  );
  expect(through(undefined, "https://hooks.slack.com:443/a")).toBe("https://hooks.slack.com:443/a");
});

it("a parameter is added to an address with others and to one without", () => {
  expect(withParameter("https://a.example/b", "c", "d&e")).toBe("https://a.example/b?c=d%26e");
  expect(withParameter("https://a.example/b?sig=%2f", "c", "d")).toBe("https://a.example/b?sig=%2f&c=d");
});
