import { useSaid } from "../lib/said.ts";

/** The page's one live region: it says what has changed, and is never seen. */
export const LiveRegion = () => <output className="sr-only">{useSaid()}</output>;
