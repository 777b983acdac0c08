import { expect, it } from "vitest";
import { lookAlike } from "./look-alike.ts";

it.each([
  ["github.com/some_body/some_thing", "github.com/some_body/some_thing"],
  ["*bold* and `code`", "＊bold＊ and ｀code｀"],
  ["_slanted_", "＿slanted＿"],
  ['<font color="info">fine</font>', '＜font color="info"＞fine＜/font＞'],
  ["<@everybody>", "＜@everybody＞"],
  ["[Down] goproxy.cn", "[Down] goproxy.cn"],
  ["![here](https://evil.example/x)", "![here]\u2060(https:\u2060//evil.example/x)"],
])("“%s” is shown as it looks", (text, shown) => {
  expect(lookAlike(text)).toBe(shown);
});
