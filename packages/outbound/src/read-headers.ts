/** A caller's header lines with their names in small letters; throws at what could carry another line, which is our own mistake. */
export function readHeaders(wanted: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (!/^[A-Za-z0-9-]+$/.test(name) || /[^\t\x20-\x7E\x80-\xFF]/.test(value)) {
      throw new TypeError(`not a header: ${name}`);
    }
    headers[name.toLowerCase()] = value;
  }
  return headers;
}
