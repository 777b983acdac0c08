import { expect, it } from "vitest";
import { HeaderList } from "./header-list.ts";
import { popOf } from "./pop.ts";

it.each([
  { header: "cf-ray", value: "8f1e2d3c4b5a6978-HKG", pop: "HKG" },
  { header: "x-amz-cf-pop", value: "HKG62-P1", pop: "HKG62-P1" },
  { header: "x-served-by", value: "cache-lga21984-LGA, cache-pdx12345-PDX", pop: "PDX" },
  { header: "x-served-by", value: "cache-iad-kiad7000123-IAD", pop: "IAD" },
  { header: "x-vercel-id", value: "hkg1::iad1::h9wzx-1700000000000-0123456789ab", pop: "hkg1" },
  { header: "fly-request-id", value: "01HEXAMPLE-hkg", pop: "hkg" },
  { header: "server", value: "BunnyCDN-HK1-1056", pop: "HK1" },
  { header: "via", value: "cache36.l2cn1818[23,200-0,M], kunlun7.cn1481[1,0]", pop: "cn1481" },
  { header: "via", value: "cache13.l2et15-2[0,0,200-0,H]", pop: "l2et15-2" },
  {
    header: "via",
    value: "CHN-SXxian-AREACT1-CACHE29[2],CHN-GDsz-AREACT2-CACHE9[0,TCP_HIT,0]",
    pop: "CHN-GDsz-AREACT2",
  },
  { header: "x-edge-location", value: "defr", pop: "defr" },
])("$header: $value is from $pop", ({ header, value, pop }) => {
  expect(popOf(new HeaderList([[header, value]]))).toBe(pop);
});

it.each([
  { header: "via", value: "1.1 varnish, 1.1 google" },
  { header: "server", value: "nginx" },
  { header: "x-served-by", value: "web-12" },
  { header: "cf-ray", value: "-" },
  { header: "x-edge-location", value: "<script>" },
])("$header: $value names no place", ({ header, value }) => {
  expect(popOf(new HeaderList([[header, value]]))).toBeUndefined();
});
