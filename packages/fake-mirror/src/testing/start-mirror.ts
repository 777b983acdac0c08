import { onTestFinished } from "vitest";
import { type FakeMirror, startFakeMirror } from "../fake-mirror.ts";

/** Starts a fake mirror for the time of a test. */
export async function startMirror(options: Parameters<typeof startFakeMirror>[0] = {}): Promise<FakeMirror> {
  const mirror = await startFakeMirror(options);
  onTestFinished(mirror.close);
  return mirror;
}
