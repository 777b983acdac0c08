import { shown, type MirrorTls } from "@heliograph/core";
import { useNow } from "../../../lib/clock.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";

/** How old the list of logs was that timestamps were last held against; nothing where no vantage says so. */
export function ListAge({ connections }: Pick<MirrorTls, "connections">) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const [newest] = connections.toSorted((a, b) => b.at.localeCompare(a.at));
  const version = newest?.facts["ctListVersion"];
  const listedAt = newest?.facts["ctListAt"];
  if (version === undefined || listedAt === undefined) return null;
  const age = format.duration(Date.parse(now) - Date.parse(listedAt));
  return (
    <p className="mt-2 text-sm text-muted tabular-nums">{t("tls.list", { version: shown(version), age })}</p>
  );
}
