import type { Check } from "../case.ts";
import type { Advice } from "../diagnosis.ts";
import type { DoctorRule } from "../doctor-rules.ts";

/** What people type in the belief that it helps a mirror or tells something about it. */
export const checkHabits: Check = ({ lines }) => {
  const found = new Map<DoctorRule, Advice>();
  for (const line of lines) {
    if (line.length > 2048) continue;
    for (const { rule, isSeen, fix } of habits) {
      if (!found.has(rule) && isSeen(line))
        found.set(rule, { rule, severity: "note", values: {}, excerpt: line.trim(), fix });
    }
  }
  return [...found.values()];
};

type Habit = { rule: DoctorRule; isSeen: (line: string) => boolean; fix: string | null };

/** Whether a line has all of these texts. */
const has =
  (...texts: string[]) =>
  (line: string) =>
    texts.every((text) => line.includes(text));

const habits: readonly Habit[] = [
  { rule: "habit-warm-up", isSeen: has("list -m", "xargs", "curl"), fix: "go mod download" },
  {
    rule: "habit-registry-path",
    isSeen: (line) => /\/v2\/?(?:["'\s]|$)/.test(line) && /curl|path:|health|probe|wget/i.test(line),
    fix: null,
  },
  {
    rule: "habit-not-what-go-sends",
    isSeen: (line) =>
      /\bcurl\b/.test(line) &&
      (/\s(?:-\w*I|--head|-X\s*HEAD)(?:\s|$)/.test(line) ||
        /If-None-Match|If-Modified-Since|Accept:|vnd\.go-mod/i.test(line)),
    fix: null,
  },
  {
    rule: "habit-clean-modcache",
    isSeen: (line) => line.includes("-modcache") && /\bgo\s+clean\b/.test(line),
    fix: null,
  },
  { rule: "habit-lookup-by-hash", isSeen: has("/lookup/h1:"), fix: null },
  {
    rule: "habit-grep-for-sumdb",
    isSeen: (line) => /\bgrep\b/.test(line) && line.includes("sumdb sum.golang.org"),
    fix: "go get -x example.com/module 2>&1 | grep -E '/sumdb/|sum\\.golang\\.'",
  },
  { rule: "habit-s-time", isSeen: has("openssl s_time", "-alpn"), fix: null },
  { rule: "habit-wrk", isSeen: (line) => /^\W*wrk2?\s/.test(line), fix: null },
  { rule: "habit-iperf", isSeen: (line) => /\biperf3?\s+-/.test(line), fix: null },
  { rule: "habit-no-staple", isSeen: has("OCSP response: no response sent"), fix: null },
  { rule: "habit-sct-extension", isSeen: has("ct_precert_scts"), fix: null },
  { rule: "habit-ct-entries", isSeen: has("/ct/v1/get-entries"), fix: null },
  {
    rule: "insecure-flag",
    isSeen: (line) => line.includes(" -insecure") && /\bgo\s+(?:get|install|mod)\b/.test(line),
    fix: null,
  },
];
