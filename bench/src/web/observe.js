/** Runs in a page before anything else of it: notes when what was painted, what moved, and how long readers waited for an answer. */
const seen = { paintMs: 0, largestMs: 0, dataMs: 0, shift: 0, answersMs: [] };
globalThis.seen = seen;

const observe = (type, note) =>
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) note(entry);
  }).observe({ type, buffered: true, durationThreshold: 16 });

observe("paint", ({ name, startTime }) => {
  if (name === "first-contentful-paint") seen.paintMs = startTime;
});
observe("largest-contentful-paint", ({ startTime }) => {
  seen.largestMs = startTime;
});
observe("layout-shift", ({ value, hadRecentInput }) => {
  if (!hadRecentInput) seen.shift += value;
});
observe("event", ({ interactionId, duration }) => {
  if (interactionId) seen.answersMs.push(duration);
});

/** The bars of a mirror, or the line of a chart. */
const data = ".uptime-bars button, .recharts-line-curve";

/** What is there in one frame has been painted by the next. */
requestAnimationFrame(function look() {
  if (document.querySelector(data) === null) requestAnimationFrame(look);
  else requestAnimationFrame((atMs) => (seen.dataMs = atMs));
});
