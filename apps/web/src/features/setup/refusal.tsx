import { shown } from "@heliograph/core";
import type { SettingError } from "@heliograph/goproxy/setup";
import { useTranslation } from "../../lib/use-translation.ts";

/** Why settings are not written down. */
export function Refusal({ error: { reason, setting, character } }: { error: SettingError }) {
  const { t } = useTranslation();
  const said = () => {
    switch (reason) {
      case "empty":
        return t("setup.result.nothing");
      case "checksums-off":
        return t("setup.database.off");
      case "invisible":
        return t("setup.result.invisible", { setting, character: shown(character) });
      case "not-in-this-form":
        return t("setup.result.cannot", { setting, character });
    }
  };
  return <p className="max-w-prose text-pretty">{said()}</p>;
}
