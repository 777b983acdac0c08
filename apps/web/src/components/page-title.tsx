import { useContext } from "react";
import { RenderedAt } from "../lib/clock.ts";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";

/** The page's title, which begins with what the page says, and its summary with its time for search engines and previews. */
export function PageTitle({ title, description }: { title: string; description: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const whole = t("site.title", { page: title });
  const dated = format.sentences([description, t("site.asOf", { at: format.exact(useContext(RenderedAt)) })]);
  return (
    <>
      <title>{whole}</title>
      <meta name="description" content={dated} />
      <meta property="og:title" content={whole} />
      <meta property="og:description" content={dated} />
      <meta property="og:image:alt" content={whole} />
    </>
  );
}
