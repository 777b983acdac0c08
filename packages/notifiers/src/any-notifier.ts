import type { HttpNotifier, Notifier, OwnNotifier } from "./notifier.ts";

/** A channel's settings as they stand in a file. */
export type AnySettings = Readonly<Record<string, unknown>>;

/** A notifier among others: it reads its own settings. */
export type AnyNotifier = Notifier<AnySettings>;

/** Lets a notifier that is asked over HTTP stand among others. */
export const anyHttp = <Settings extends AnySettings>(
  notifier: HttpNotifier<Settings>,
): HttpNotifier<AnySettings> => ({
  ...notifier,
  requests: (settings, ...more) => notifier.requests(notifier.settings.parse(settings), ...more),
});

/** Lets a notifier with a protocol of its own stand among others. */
export const anyOwn = <Settings extends AnySettings>(
  notifier: OwnNotifier<Settings>,
): OwnNotifier<AnySettings> => ({
  ...notifier,
  send: (settings, ...more) => notifier.send(notifier.settings.parse(settings), ...more),
});
