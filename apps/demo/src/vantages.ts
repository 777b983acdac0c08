import { randomBytes } from "node:crypto";

/** The places that the demonstration pretends to look from, each with a token of its own. */
export const makeVantages = () =>
  [
    {
      slug: "cn-east-telecom",
      name: { en: "Shanghai Telecom", "zh-CN": "上海电信" },
      region: "cn-east",
      network: "China Telecom",
    },
    {
      slug: "cn-north-unicom",
      name: { en: "Beijing Unicom", "zh-CN": "北京联通" },
      region: "cn-north",
      network: "China Unicom",
    },
    {
      slug: "eu-central",
      name: { en: "Frankfurt", "zh-CN": "法兰克福" },
      region: "eu-central",
      network: "Example Transit",
    },
  ].map((vantage) => ({ ...vantage, token: randomBytes(24).toString("hex") }));

export type DemoVantage = ReturnType<typeof makeVantages>[number];
