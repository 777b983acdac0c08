/** The check that a mirror's level, bars and shares rest on. */
export const pageKind = "availability";
