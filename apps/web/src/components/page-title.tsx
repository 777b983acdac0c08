import { useTranslation } from "../lib/use-translation.ts";

/** The page's title, which begins with what the page says, and its summary for search engines and previews. */
export function PageTitle({ title, description }: { title: string; description: string }) {
  const { t } = useTranslation();
  const whole = t("site.title", { page: title });
  return (
    <>
      <title>{whole}</title>
      <meta name="description" content={description} />
      <meta property="og:title" content={whole} />
      <meta property="og:description" content={description} />
    </>
  );
}
