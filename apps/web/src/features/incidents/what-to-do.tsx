import type { IncidentDetail } from "@heliograph/core";
import { Advice } from "../../components/advice.tsx";
import { Command } from "../../components/command.tsx";
import { Surface } from "../../components/panel.tsx";
import { commandOf } from "../../lib/command-of.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";

type WhatToDoProps = Pick<IncidentDetail, "incident" | "recommendation">;

/** What a reader can do about an incident, with the line that leads builds around it. */
export function WhatToDo({ incident, recommendation }: WhatToDoProps) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  return (
    <Surface className="p-4 sm:p-5">
      <Steps incident={incident} />
      {recommendation && <Command title={t("incidentPage.instead")} line={commandOf(recommendation)} />}
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <a href={pathOf(locale, "setup")} className="text-link hover:underline">
          {t("incidentPage.setUp")}
        </a>
        <a href={pathOf(locale, "doctor")} className="text-link hover:underline">
          {t("incidentPage.outage.check")}
        </a>
      </p>
    </Surface>
  );
}

function Steps({ incident: { cause, worst, endedAt } }: Pick<WhatToDoProps, "incident">) {
  const { t } = useTranslation();
  if (cause !== "availability" && cause !== "shared_outage") return <Advice cause={cause} />;
  if (endedAt !== null) return <p className="max-w-prose text-pretty">{t("incidentPage.over")}</p>;
  if (cause === "shared_outage")
    return <List texts={[t("incidentPage.shared.look"), t("incidentPage.shared.cached")]} />;
  if (worst === "degraded") return <List texts={[t("incidentPage.slowly.wait")]} />;
  return <List texts={[t("incidentPage.outage.alone"), t("incidentPage.outage.comma")]} />;
}

const List = ({ texts }: { texts: readonly string[] }) => (
  <ul className="grid max-w-prose list-disc gap-2 pl-5 text-pretty">
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);
