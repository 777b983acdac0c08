import { seconds } from "@heliograph/core";

/** Calls back once the process that started us is gone: when the channel it gave us closes, or its id is no longer our parent's. */
export function watchParent(pid: number | undefined, onGone: () => void) {
  process.once("disconnect", onGone);
  if (pid === undefined) return;
  const child = process.ppid === pid;
  const timer = setInterval(() => {
    if (isAlive(pid) && (!child || process.ppid === pid)) return;
    clearInterval(timer);
    onGone();
  }, seconds(1));
  timer.unref();
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
