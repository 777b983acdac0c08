import { expect, it } from "vitest";
import { hopName } from "./hop-name.ts";

const mirrors = [{ name: "Alibaba Cloud", baseUrl: "https://mirrors.aliyun.com/goproxy/" }];

it.each([
  { source: "https://mirrors.aliyun.com/goproxy", name: "Alibaba Cloud" },
  { source: "https://MIRRORS.aliyun.com:443/goproxy//", name: "Alibaba Cloud" },
  { source: "https://mirrors.aliyun.com/other", name: "mirrors.aliyun.com/other" },
  { source: "http://mirrors.aliyun.com/goproxy/", name: "http://mirrors.aliyun.com/goproxy" },
  { source: "https://me:secret@athens.example.com/", name: "me:xxxxx@athens.example.com" },
  { source: "direct", name: "direct" },
])("$source is called $name", ({ source, name }) => {
  expect(hopName(source, mirrors)).toBe(name);
});
