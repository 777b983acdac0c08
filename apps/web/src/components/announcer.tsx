import { minutes } from "@heliograph/core";
import { useEffect, useRef } from "react";
import { say } from "../lib/said.ts";

/** Has the live region say the sentence when the state has changed, and at most once a minute. */
export function Announcer({ state, sentence }: { state: string; sentence: string }) {
  const spoken = useRef({ state, atMs: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    if (spoken.current.state === state) return undefined;
    const waitMs = Math.max(0, spoken.current.atMs + minutes(1) - performance.now());
    const timer = setTimeout(() => {
      spoken.current = { state, atMs: performance.now() };
      say(sentence);
    }, waitMs);
    return () => clearTimeout(timer);
  }, [state, sentence]);
  return null;
}
