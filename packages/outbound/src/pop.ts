import type { HeaderList } from "./header-list.ts";

/** Where a header line names the place at which a delivery network answered: of several, the one nearest to us. */
const places: readonly { header: string; place: RegExp }[] = [
  // `8f1e2d3c4b5a6978-HKG`, https://developers.cloudflare.com/fundamentals/reference/http-headers/#cf-ray
  { header: "cf-ray", place: /-([A-Z]{3})$/ },
  // `HKG62-P1`, https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cache-statistics.html
  { header: "x-amz-cf-pop", place: /^([A-Z]{3}[\w-]*)$/ },
  // `cache-lga21984-LGA, cache-hkg17925-HKG`, https://www.fastly.com/documentation/reference/http/http-headers/X-Served-By/
  { header: "x-served-by", place: /cache-[\w-]+-([A-Z]{3})$/ },
  // `hkg1::iad1::h9wzx-1700000000000-0123456789ab`, https://vercel.com/docs/headers/response-headers#x-vercel-id
  { header: "x-vercel-id", place: /^([a-z]{3}\d+)::/ },
  // `01HEXAMPLE-hkg`, https://fly.io/docs/networking/request-headers/#fly-request-id
  { header: "fly-request-id", place: /-([a-z]{3})$/ },
  // `BunnyCDN-HK1-1056`, https://support.bunny.net/hc/en-us/articles/115001917912
  { header: "server", place: /^BunnyCDN-([A-Z]{2}\d*)(?:-\d+)?$/ },
  // `cache36.l2cn1818[23,200-0,M], kunlun7.cn1481[1,0]`, as Alibaba Cloud's nodes write Via
  { header: "via", place: /[\w-]+\.((?:l2)?[a-z]{2}[\w-]*\d)\[[\d,A-Z-]*\]$/ },
  // `CHN-SXxian-AREACT1-CACHE29[2],CHN-GDshenzhen-AREACT2-CACHE9[0,TCP_HIT,0]`, as Huawei Cloud's nodes write Via
  { header: "via", place: /([A-Z]{2,3}-[A-Za-z]+-[A-Z]+\d*)-CACHE\d+\[[\w,]*\]$/ },
  // `defr`, https://www.keycdn.com/support/x-edge-location
  { header: "x-edge-location", place: /^([\w-]{2,32})$/ },
];

/** The point of presence that an answer came from, as its delivery network calls it; `undefined` where it does not say. */
export function popOf(headers: HeaderList): string | undefined {
  for (const { header, place } of places) {
    const pop = place.exec(headers.get(header)?.trim() ?? "")?.[1];
    if (pop !== undefined) return pop;
  }
  return undefined;
}
