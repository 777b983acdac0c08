import type { HttpNotifier } from "../notifier.ts";

/** The same notifier, sending to a server of ours in the vendor's place: path and query stay byte for byte. */
export const atVendor = <Settings>(
  notifier: HttpNotifier<Settings>,
  origin: string,
): HttpNotifier<Settings> => ({
  ...notifier,
  requests(settings, message, moment) {
    const there = (url: string) => origin + url.replace(/^https?:\/\/[^/?#]+/, "");
    const [first, ...others] = notifier.requests(settings, message, moment);
    return [
      { ...first, url: there(first.url) },
      ...others.map((request) => ({ ...request, url: there(request.url) })),
    ];
  },
});
