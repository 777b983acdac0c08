import { expect, it } from "vitest";
import { hintOf } from "./hint.ts";

it.each([
  {
    settings: { url: "https://hooks.slack.com/services/T0/B0/0123456789abcdef" },
    secrets: ["url"],
    hint: "hooks.slack.com …cdef",
  },
  {
    settings: { url: "https://ntfy.sh", topic: "alerts", token: "tk_0123456789abcdef" },
    secrets: ["token"],
    hint: "ntfy.sh …cdef",
  },
  { settings: { url: "https://a.example", token: "short" }, secrets: ["token"], hint: "a.example" },
  { settings: { routing_key: "0123456789abcdef0123456789abcdef" }, secrets: ["routing_key"], hint: "…cdef" },
  { settings: {}, secrets: [], hint: "" },
])("of $settings nothing is shown but $hint", ({ settings, secrets, hint }) => {
  expect(hintOf(settings, secrets)).toBe(hint);
});
