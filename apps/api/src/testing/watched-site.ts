import { minutes } from "@heliograph/core";
import { noon, refused, seen, testSite, type TestSite } from "./test-site.ts";

/** A site that one vantage has looked at for twenty minutes, in the last twelve of which `b` was away. */
export async function watchedSite(): Promise<TestSite> {
  const site = await testSite("north");
  const prober = site.prober("north");
  for (let minute = 0; minute < 20; minute += 1) {
    const at = noon + minutes(minute);
    site.clock.now = at;
    await prober.heartbeat();
    await prober.send([seen({ at }), minute < 8 ? seen({ at, mirror: "b" }) : refused(at, "b")]);
  }
  return site;
}
