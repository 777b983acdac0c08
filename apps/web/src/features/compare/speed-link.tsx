import type { Compared } from "@heliograph/core";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** Leads from a mirror's picture to the transfers behind it. */
export function SpeedLink({ mirror: { slug, name } }: { mirror: Pick<Compared, "slug" | "name"> }) {
  const { i18n } = useTranslation();
  return (
    <a
      href={pathOf(localeOf(i18n.language), { mirror: slug, tab: "speed" })}
      translate="no"
      className="text-link hover:underline"
    >
      {name}
    </a>
  );
}
