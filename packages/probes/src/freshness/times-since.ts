/** From when something was asked until now, however the clock was set meanwhile. */
export const timesSince = (askedAt: number) => ({
  askedAt: new Date(askedAt).toISOString(),
  answeredAt: new Date(Math.max(askedAt, Date.now())).toISOString(),
});
