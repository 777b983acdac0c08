import type { HttpNotifier, Notifier, OwnNotifier, Refresh } from "./notifier.ts";

/** A channel's settings as they stand in a file. */
export type AnySettings = Readonly<Record<string, unknown>>;

/** A notifier among others: it reads its own settings. */
export type AnyNotifier = Notifier<AnySettings>;

/** Lets a notifier that is asked over HTTP stand among others. */
export const anyHttp = <Settings extends AnySettings>({
  refresh,
  ...notifier
}: HttpNotifier<Settings>): HttpNotifier<AnySettings> => ({
  ...notifier,
  requests: (settings, ...more) => notifier.requests(notifier.settings.parse(settings), ...more),
  ...(refresh !== undefined && { refresh: anyRefresh(notifier.settings, refresh) }),
});

const anyRefresh = <Settings extends AnySettings>(
  schema: HttpNotifier<Settings>["settings"],
  { everyMs, requests }: Refresh<Settings>,
): Refresh<AnySettings> => ({
  everyMs,
  requests: (settings, ...more) => requests(schema.parse(settings), ...more),
});

/** Lets a notifier with a protocol of its own stand among others. */
export const anyOwn = <Settings extends AnySettings>(
  notifier: OwnNotifier<Settings>,
): OwnNotifier<AnySettings> => ({
  ...notifier,
  send: (settings, ...more) => notifier.send(notifier.settings.parse(settings), ...more),
});
