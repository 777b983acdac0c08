/** Of a shorter secret the last characters would tell too much. */
const leastLength = 16;
const shownLength = 4;

/** What may be shown of a channel's settings: the host that it leads to, and the last characters of its secret. */
export function hintOf(settings: Record<string, unknown>, secrets: readonly string[]): string {
  const [host] = Object.values(settings).flatMap((value) => hostOf(value) ?? []);
  const secret = secrets.map((name) => textOf(settings[name])).find(({ length }) => length >= leastLength);
  return [host, secret && `…${secret.slice(-shownLength)}`].filter((part) => part !== undefined).join(" ");
}

const hostOf = (value: unknown) =>
  typeof value === "string" ? URL.parse(value)?.host || undefined : undefined;

const textOf = (value: unknown) => (typeof value === "string" ? value : "");
