import { expect, it } from "vitest";
import { siteJsonSchema } from "./json-schema.ts";

it("editors are told of every setting, of the kinds of channels and of what routes take", () => {
  expect(siteJsonSchema()).toMatchObject({
    type: "object",
    additionalProperties: false,
    properties: {
      channels: {
        items: {
          required: ["name", "kind"],
          properties: { kind: { enum: expect.arrayContaining(["feishu"]) } },
        },
      },
      routes: { items: { required: ["name", "channels"], properties: { hold: { type: "string" } } } },
      maintenance: { items: { required: ["slug", "title"] } },
      heartbeat: { required: ["url"] },
      subscribers: {
        additionalProperties: false,
        properties: { webhooks: { type: "boolean" }, email: { type: "object" }, most: { maximum: 10_000 } },
      },
      mirrors: {
        items: { properties: { about: { properties: { upstream: { required: ["en", "zh-CN"] } } } } },
      },
    },
  });
});

it("what stands for a variable is as good as an address to editors", () => {
  expect(JSON.stringify(siteJsonSchema())).not.toMatch(/"(format|pattern)":/);
});
