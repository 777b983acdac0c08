import { useFormat, useZone } from "../lib/use-format.ts";
import { useAlive } from "../lib/use-alive.ts";
import { useNow } from "../lib/clock.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { chooseZone, deviceZone, useZoneChoice, zoneChoices } from "../lib/zone.ts";

/** The zone that times are shown in, which a reader may choose where there is script. */
export function ZonePicker() {
  const { t } = useTranslation();
  const chosen = useZoneChoice();
  const zone = useZone();
  const isAlive = useAlive();
  const offset = useFormat().offset(useNow());
  if (!isAlive) return <span>{`${t("site.zone")} ${zone}`}</span>;
  return (
    <label className="flex max-w-full items-center gap-x-2 whitespace-nowrap">
      {t("site.zone")}
      <select
        value={chosen}
        className="min-h-8 min-w-0 rounded-md border border-no-data bg-surface px-2 text-ink print:border-0"
        onChange={({ target }) => choose(target.value)}
      >
        {zoneChoices.map((choice) => (
          <option key={choice} value={choice}>
            {choice === "device" ? t("site.device", { zone: deviceZone() }) : choice}
          </option>
        ))}
      </select>
      {offset}
    </label>
  );
}

function choose(value: string) {
  const choice = zoneChoices.find((each) => each === value);
  if (choice !== undefined) chooseZone(choice);
}
