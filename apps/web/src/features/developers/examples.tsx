import { useTranslation } from "../../lib/use-translation.ts";
import { Listing } from "./listing.tsx";
import type { Reading } from "./reading.ts";

/** What this server answers, the first example unfolded. */
export function Examples({ examples }: Pick<Reading, "examples">) {
  const { t } = useTranslation();
  if (examples.length === 0) return null;
  return (
    <section
      aria-labelledby="examples"
      className="min-w-0 rounded-md border border-line bg-surface p-4 sm:p-5"
    >
      <h3 id="examples" className="font-semibold">
        {t("developers.examples.title")}
      </h3>
      <p className="mt-1 max-w-prose text-sm text-pretty text-muted">{t("developers.examples.lead")}</p>
      {examples.map(({ path, text }, place) => (
        <Listing key={path} title={`GET ${path}`} text={text} isCode isOpen={place === 0} />
      ))}
    </section>
  );
}
