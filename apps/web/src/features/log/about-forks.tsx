import { useTranslation } from "../../lib/use-translation.ts";

/** What a fork of the log is, and why it matters. */
export function AboutForks() {
  const { t } = useTranslation();
  return (
    <div className="grid max-w-prose gap-3 text-pretty">
      {(["log", "fork", "honest"] as const).map((part) => (
        <p key={part}>{t(`log.aboutText.${part}`)}</p>
      ))}
    </div>
  );
}
