import { shown } from "./escape.ts";

/** Rows as CSV, RFC 4180: every field in quotes, texts from outside as texts that no spreadsheet takes for a formula; null is an empty field. */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((fields) => `${fields.map(fieldOf).join(",")}\r\n`).join("");

const fieldOf = (field: string | number | null) =>
  `"${typeof field === "string" ? plain(field).replaceAll('"', '""') : (field ?? "")}"`;

const plain = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${shown(text)}` : shown(text));
