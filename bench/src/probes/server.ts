import { startFakeMirror, type Secure } from "@heliograph/fake-mirror";
import { startRelay, type Passed } from "./relay.ts";
import { modules } from "./world.ts";

/** Where the mirror is, and its checksum log, which is asked past the relay. */
export type Place = { baseUrl: string; logUrl: string; logKey: string };

/** What the server tells the process that started it: where it is, and, each time it is asked, what has passed. */
export type Told = Place | Passed;

/** A mirror in a process of its own, so that what it does costs the prober nothing: `node server.ts <certificate and key as JSON>`. */
const secure: Secure = JSON.parse(process.argv[2] ?? "");
const mirror = await startFakeMirror({ modules, secure });
const relay = await startRelay(Number(new URL(mirror.baseUrl).port));

process.on("message", () => tell(relay.passed()));
tell({
  baseUrl: `https://127.0.0.1:${relay.port}`,
  logUrl: mirror.sumdbUrl,
  logKey: mirror.verifierKey,
});

function tell(told: Told): void {
  process.send?.(told);
}
