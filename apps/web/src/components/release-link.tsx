import { shown, type ShownRelease } from "@heliograph/core";
import { localeOf } from "../lib/locale.ts";
import { pathOf } from "../lib/path.ts";
import { useTranslation } from "../lib/use-translation.ts";

/** A release by its module and version, and the way to how it spread. */
export function ReleaseLink({ release: { id, module, version } }: { release: ShownRelease }) {
  const { i18n } = useTranslation();
  return (
    <a
      href={pathOf(localeOf(i18n.language), { release: id })}
      translate="no"
      className="block min-w-44 text-link hover:underline"
    >
      <span className="block font-medium wrap-anywhere whitespace-normal">{shown(module)}</span>
      <span className="font-normal">{shown(version)}</span>
    </a>
  );
}
