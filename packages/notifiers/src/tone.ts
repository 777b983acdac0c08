import type { Notice } from "@heliograph/core";

/** What a message means at a glance; its colour says it once more, never alone. */
export type Tone = "down" | "degraded" | "recovered" | "maintenance" | "info";

/** Each tone's colour, as RGB. */
export const colours: Record<Tone, number> = {
  down: 0xa81c1c,
  degraded: 0xb57700,
  recovered: 0x1a7f4b,
  maintenance: 0x3d63dd,
  info: 0x6b7280,
};

/** A tone's colour as web pages write it. */
export const webColour = (tone: Tone) => `#${colours[tone].toString(16).padStart(6, "0").toUpperCase()}`;

/** The tone of a notice. */
export function toneOf({ kind, severity, gists }: Notice): Tone {
  if (kind === "maintenance") return "maintenance";
  if (kind === "test" || severity === "info") return "info";
  if (kind === "recovered") return "recovered";
  if (kind === "digest" && gists.every((gist) => gist.kind === "recovered")) return "recovered";
  return severity === "degraded" || severity === "partial" ? "degraded" : "down";
}
