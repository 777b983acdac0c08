import type { FakeMirror } from "../fake-mirror.ts";
import { startMirror } from "./start-mirror.ts";

/** A mirror of one module, `example.com/m`, that comes out as v1.0.0 when its clock says 1,000, and so on every second. */
export async function startReleasing(options: Parameters<typeof startMirror>[0] = {}) {
  const clock = { now: 1_000 };
  const releases = Array.from({ length: 9 }, (_, minor) => ({
    version: `v1.${minor}.0`,
    publishedAt: 1_000 * (minor + 1),
  }));
  const mirror = await startMirror({
    modules: [{ path: "example.com/m", releases }],
    now: () => clock.now,
    ...options,
  });
  return { clock, mirror, ask: askOf(mirror) };
}

const askOf =
  (mirror: FakeMirror) =>
  async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${mirror.baseUrl}${path}`, { headers });
    return { status: response.status, body: await response.text(), headers: response.headers };
  };
