/** Who does something, and the address that asked for it; empty where that is not known. */
export type Actor = { operator: string; origin: string };
