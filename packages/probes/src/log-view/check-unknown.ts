import { MirrorFailure } from "@heliograph/core";
import { lookupPath } from "../inspect/log-paths.ts";
import type { Checked } from "./check-records.ts";
import type { LogSource } from "./log-source.ts";
import { suspicion } from "./suspicion.ts";

/** A module that cannot be: no name under `.invalid` is ever given out (RFC 6761). */
const unknown = { module: "module.invalid/unknown", version: "v1.0.0" };

/** Asks for a record that no log has, which is to be answered by 404 or 410. */
export async function checkUnknown(source: LogSource): Promise<Checked> {
  const subject = `${unknown.module}@${unknown.version}`;
  try {
    const content = await source.read(lookupPath(unknown));
    if (content === undefined) return { suspicions: [], remarks: [] };
    const found = suspicion(
      { error: "content_invalid", files: [{ name: "lookup.txt", content }] },
      {
        cause: "content_invalid",
        subject,
        part: "lookup",
        detail: "a module that cannot exist has a record here",
        expected: "HTTP 404 or 410",
        received: "HTTP 200",
      },
    );
    return { suspicions: [found], remarks: [] };
  } catch (error) {
    if (!(error instanceof MirrorFailure)) throw error;
    return { suspicions: [], remarks: [`of an unknown module it says: ${error.message}`] };
  }
}
