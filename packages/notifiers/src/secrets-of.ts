import type { Notifier } from "./notifier.ts";

/** Whether a part of an address tells it from others: long, and no ordinary word. */
const isTelling = (part: string) => part.length >= 20 || (part.length >= 8 && /[A-Z\d]/.test(part));

/** What must not be told of a channel's settings: its secrets, and of those that are addresses what tells them apart. */
export function secretsOf<Settings extends object>(
  { secrets }: Pick<Notifier<Settings>, "secrets">,
  settings: Settings,
): string[] {
  const values = secrets.flatMap((name) => stringsOf(settings[name]));
  return [...new Set(values.flatMap((value) => [value, ...partsOf(value)]))];
}

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** Of an address its path with the query, as it is spelled, and each part of them that tells. */
function partsOf(value: string): string[] {
  const [, target = ""] = /^https?:\/\/[^/?#]+([/?].*)$/i.exec(value) ?? [];
  return [target, ...target.split(/[/?&=]/)].filter(isTelling);
}
