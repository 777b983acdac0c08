/** Whether so many of the vantages that look at a mirror are enough to accuse it of what they see: half of them, and one at least. */
export const isQuorum = (agreeing: number, looking: number): boolean =>
  agreeing > 0 && agreeing * 2 >= looking;
