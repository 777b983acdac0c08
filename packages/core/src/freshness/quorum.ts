/** Whether so many of the vantages that look at a mirror are enough to accuse it of what they see: half of them, and two unless there is but one. */
export const isQuorum = (agreeing: number, looking: number): boolean =>
  agreeing > 0 && agreeing >= Math.min(looking, Math.max(2, Math.ceil(looking / 2)));
