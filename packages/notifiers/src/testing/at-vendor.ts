import type { HttpNotifier, Request } from "../notifier.ts";

/** The same notifier, sending to a server of ours in the vendor's place: path and query stay byte for byte. */
export const atVendor = <Settings>(
  notifier: HttpNotifier<Settings>,
  origin: string,
): HttpNotifier<Settings> => ({
  ...notifier,
  requests(settings, message, moment) {
    const [first, ...others] = notifier.requests(settings, message, moment);
    return [moved(first, origin), ...others.map((request) => moved(request, origin))];
  },
});

const moved = ({ url, ...request }: Request, origin: string): Request => ({
  ...request,
  url: origin + url.replace(/^https?:\/\/[^/?#]+/, ""),
});
