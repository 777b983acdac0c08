import { minutes, type ReplayCost } from "@heliograph/core";

/** How long builds would have been without modules, in ms: failed at once, or held up. */
export const lostTimeMs = ({ failed, hung }: ReplayCost) => minutes(failed + hung);
