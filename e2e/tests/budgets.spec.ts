import { locales } from "@heliograph/core/messages";
import { pages } from "../product/pages.ts";
import { expect, scriptBytes, scriptLimitBytes, test } from "../product/test.ts";

for (const locale of locales) {
  for (const path of pages) {
    test(`the scripts of /${locale}/${path} fit into 120 KB compressed, before charts`, async ({
      request,
    }) => {
      expect(await scriptBytes(request, `/${locale}/${path}`)).toBeLessThanOrEqual(scriptLimitBytes);
    });
  }
}
