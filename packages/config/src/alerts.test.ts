import { join } from "node:path";
import { hours, minutes, seconds } from "@heliograph/core";
import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";
import { routesOf } from "./routes.ts";
import { faultsOf, folderWith } from "./testing/faults-of.ts";

const url = "https://open.feishu.cn/open-apis/bot/v2/hook/0f0f0f0f-0000-4000-8000-0123456789ab";
const ops = `channels:\n  - { name: ops, kind: feishu, url: "${url}" }\n`;

const siteOf = (yaml: string, variables: Record<string, string> = {}) =>
  readConfig(variables, folderWith(yaml)).site;

describe("a channel", () => {
  it("has the settings of its kind beside the common ones", () => {
    expect(siteOf(ops).channels).toEqual([
      { name: "ops", kind: "feishu", language: "en", isFallback: false, settings: { url }, proxy: undefined },
    ]);
  });

  it("takes secrets from the environment and from files, within a text too", () => {
    const file = join(folderWith("hunter2-hunter2\n"), "heliograph.yaml");
    const yaml = `channels:\n  - name: ops\n    kind: feishu\n    url: "https://open.feishu.cn/open-apis/bot/v2/hook/\${HOOK}"\n    secret: \${file:${file}}\n`;
    const [channel] = siteOf(yaml, { HOOK: "0f0f0f0f-0000-4000-8000-0123456789ab" }).channels;
    expect(channel?.settings).toEqual({ url, secret: "hunter2-hunter2" });
  });

  it.each([
    [
      "channels:\n  - { name: ops }",
      /^heliograph\.yaml:2:5 channels\[0\]\.kind: Invalid option: expected one of "feishu"/,
    ],
    [
      "channels:\n  - { name: ops, kind: pigeon }",
      /^heliograph\.yaml:2:18 channels\[0\]\.kind: Invalid option/,
    ],
    [
      "channels:\n  - { name: Ops, kind: feishu }",
      /^heliograph\.yaml:2:7 channels\[0\]\.name: must be small/,
    ],
    [
      "channels:\n  - { name: ops, kind: feishu, language: de }",
      /^heliograph\.yaml:2:32 channels\[0\]\.language: Invalid option/,
    ],
    ["channels:\n  - { name: ops, kind: feishu }", /^heliograph\.yaml:2:5 channels\[0\]\.url: is missing$/],
    [
      `channels:\n  - name: ops\n    kind: feishu\n    url: "${url}"\n    colour: red`,
      "heliograph.yaml:5:5 channels[0].colour: there is no such setting",
    ],
    [
      "channels:\n  - name: ops\n    kind: feishu\n    url: ftp://hunter2.example.com",
      /^heliograph\.yaml:4:5 channels\[0\]\.url: must begin with https:\/\//,
    ],
    [
      "channels:\n  - name: ops\n    kind: feishu\n    url: ${FEISHU_URL}",
      "heliograph.yaml:4:5 channels[0].url: the environment has no FEISHU_URL",
    ],
    [
      "channels:\n  - name: ops\n    kind: feishu\n    url: ${file:/nowhere}",
      "heliograph.yaml:4:5 channels[0].url: /nowhere cannot be read (ENOENT)",
    ],
    [
      `channels:\n  - name: ops\n    kind: feishu\n    url: "${url}"\n    proxy: socks://h:1`,
      "heliograph.yaml:5:5 channels[0].proxy: must be of the form http://host:port",
    ],
    [
      `${ops}  - { name: ops, kind: feishu, url: "${url}" }`,
      "heliograph.yaml:3:7 channels[1].name: is used twice",
    ],
  ])("%j is a fault with its place", (yaml, fault) => {
    expect(faultsOf({}, yaml)[0]).toMatch(fault);
  });

  it("never shows a setting that is refused", () => {
    const yaml = "channels:\n  - { name: ops, kind: feishu, url: hunter2, secret: [hunter2], keyword: 7 }";
    expect(faultsOf({}, yaml).length).toBeGreaterThan(1);
    expect(faultsOf({}, yaml).join()).not.toContain("hunter2");
  });
});

describe("routes", () => {
  it("lead everything to every channel where there are none", () => {
    const site = siteOf(`${ops}  - { name: mail, kind: feishu, url: "${url}" }\n`);
    expect(routesOf(site)).toMatchObject([
      { name: "default", channels: ["ops", "mail"], severity: "degraded", gatherMs: seconds(10), holdMs: 0 },
    ]);
    expect(routesOf(siteOf(""))).toEqual([]);
  });

  it("say what goes where and when", () => {
    const yaml = `${ops}routes:
  - name: night
    channels: [ops]
    causes: [availability, hash_mismatch]
    severity: down
    mirrors: [goproxy-cn]
    vantages: [local]
    hold: 2m
    quiet: { from: "22:00", until: "08:30", zone: Asia/Shanghai }
    remind: 4h
    escalate: { after: 30m, channels: [ops] }
    gather: 0s
`;
    expect(routesOf(siteOf(yaml))).toEqual([
      {
        name: "night",
        channels: ["ops"],
        causes: ["availability", "hash_mismatch"],
        severity: "down",
        mirrors: ["goproxy-cn"],
        vantages: ["local"],
        holdMs: minutes(2),
        quiet: { fromMinute: 22 * 60, untilMinute: 8 * 60 + 30, zone: "Asia/Shanghai" },
        remindMs: hours(4),
        escalation: { afterMs: minutes(30), channels: ["ops"] },
        gatherMs: 0,
      },
    ]);
  });

  it.each([
    ["channels: [oops]", "routes[0].channels[0]: there is no channel oops"],
    ["channels: [ops], mirrors: [nobody]", "routes[0].mirrors[0]: there is no mirror nobody"],
    ["channels: [ops], vantages: [moon]", "routes[0].vantages[0]: there is no vantage moon"],
    [
      "channels: [ops], escalate: { after: 30m, channels: [oops] }",
      "routes[0].escalate.channels[0]: there is no channel oops",
    ],
    ["channels: [ops], causes: [weather]", "routes[0].causes[0]: Invalid option"],
    ["channels: []", "routes[0].channels: Too small"],
    [
      "channels: [ops], quiet: { from: 22, until: '08:00', zone: UTC }",
      "routes[0].quiet.from: Invalid input",
    ],
    [
      "channels: [ops], quiet: { from: '22:00', until: '8:00', zone: UTC }",
      "routes[0].quiet.until: must be a time of day such as 08:30",
    ],
    [
      "channels: [ops], quiet: { from: '22:00', until: '22:00', zone: UTC }",
      "routes[0].quiet: ends when it begins",
    ],
    [
      "channels: [ops], quiet: { from: '22:00', until: '08:00', zone: Mars/Base }",
      "routes[0].quiet.zone: must be a time zone such as Asia/Shanghai",
    ],
    ["channels: [ops], remind: 1s", "routes[0].remind: must be between 5m and 7d"],
  ])("{ name: r, %s } is a fault", (route, fault) => {
    expect(faultsOf({}, `${ops}routes:\n  - { name: r, ${route} }\n`)).toEqual([
      expect.stringMatching(/^heliograph\.yaml:4:\d+ /),
    ]);
    expect(faultsOf({}, `${ops}routes:\n  - { name: r, ${route} }\n`).join()).toContain(fault);
  });
});

describe("maintenance", () => {
  const named = "slug: s, title: { en: Sunday, zh-CN: 周日 }";

  it("is once or every week", () => {
    const yaml = `maintenance:
  - { ${named}, mirrors: [aliyun], starts: 2026-12-01T02:00:00+08:00, ends: 2026-12-01T04:00:00+08:00 }
  - { ${named.replace("slug: s", "slug: w")}, weekly: { days: [SU], at: "02:30", lasts: 2h, zone: Asia/Shanghai } }
`;
    const title = { en: "Sunday", "zh-CN": "周日" };
    expect(siteOf(yaml).maintenance).toEqual([
      {
        slug: "s",
        title,
        mirrors: ["aliyun"],
        recurrence: {
          kind: "once",
          startsAt: Date.parse("2026-11-30T18:00:00Z"),
          endsAt: Date.parse("2026-11-30T20:00:00Z"),
        },
      },
      {
        slug: "w",
        title,
        mirrors: undefined,
        recurrence: {
          kind: "weekly",
          days: ["SU"],
          startMinute: 150,
          durationMs: hours(2),
          zone: "Asia/Shanghai",
        },
      },
    ]);
  });

  it.each([
    ["", "maintenance[0]: is either weekly, or has both starts and ends"],
    [", starts: 2026-12-01T02:00:00Z", "maintenance[0]: is either weekly, or has both starts and ends"],
    [", starts: 2026-12-01, ends: 2026-12-02", "maintenance[0].starts: must be a time with its zone"],
    [
      ", starts: 2026-12-01T02:00:00Z, ends: 2026-12-01T01:00:00Z",
      "maintenance[0].ends: is not after its start",
    ],
    [
      ", mirrors: [nobody], starts: 2026-12-01T02:00:00Z, ends: 2026-12-02T01:00:00Z",
      "maintenance[0].mirrors[0]: there is no mirror nobody",
    ],
    [
      ", weekly: { days: [Sunday], at: '02:30', lasts: 2h, zone: UTC }",
      "maintenance[0].weekly.days[0]: Invalid option",
    ],
  ])("that says %j is a fault", (rest, fault) => {
    const faults = faultsOf({}, `maintenance:\n  - { ${named}${rest} }\n`);
    expect(faults[0]).toMatch(/^heliograph\.yaml:2:\d+ /);
    expect(faults[0]).toContain(fault);
  });
});
