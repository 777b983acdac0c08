import { lastingGlimpses, type Glimpse, type Surface } from "@heliograph/core";
import type { KeptLook } from "@heliograph/db";

const places: Record<Surface, 2 | 3 | 4> = { list: 2, latest: 3, exact: 4 };

/** What looks tell of one surface; what had been shown for good was shown in as many answers as that takes. */
export const glimpsesOf = (looks: readonly KeptLook[], surface: Surface): Glimpse[] =>
  looks.flatMap((look) => {
    const [askedAt, answeredAt] = look;
    const shown = look[places[surface]];
    if (shown === null) return [];
    const glimpse = { askedAt, answeredAt, shown: shown > 0 };
    return shown === 2 ? Array.from({ length: lastingGlimpses }, () => glimpse) : [glimpse];
  });
