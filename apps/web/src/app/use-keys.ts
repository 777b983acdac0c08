import type { Locale } from "@heliograph/core/messages";
import { seconds } from "@heliograph/core";
import { useEffect } from "react";
import { keysChoice } from "../lib/keys-choice.ts";
import { pathOf, type Place } from "../lib/path.ts";
import { stepTheme } from "../lib/theme.ts";
import type { LayerKind } from "./use-layer.tsx";

/** Where `g` and another key lead. */
const places = new Map<string, Place>([
  ["s", "status"],
  ["c", "compare"],
  ["i", "incidents"],
]);

/** How soon the second of two keys must follow. */
const pairMs = seconds(1.5);

/** Has single keys do something wherever nothing is typed or chosen, unless a reader switched them off. */
export function useKeys(locale: Locale, open: (kind: LayerKind) => void): void {
  useEffect(() => {
    let wentAtMs = Number.NEGATIVE_INFINITY;

    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (keysChoice.chosen() === "off" || isTaken(event.target)) return;
      const place = event.timeStamp - wentAtMs < pairMs ? places.get(event.key) : undefined;
      wentAtMs = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (place !== undefined) location.assign(pathOf(locale, place));
      else if (event.key === "t") stepTheme();
      else if (event.key === "?") open("keys");
      else if (event.key === "/") open("search");
      else return;
      event.preventDefault();
    }

    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
}

/** Whether keys belong to something else: a field, or what lies above the page. */
const isTaken = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input, textarea, select, dialog, [contenteditable]") !== null;
