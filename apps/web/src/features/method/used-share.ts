import type { DailyBudget, KindCost } from "@heliograph/core";

/** The share of a budget that the vantage which asked most has used today. */
export const usedShare = ({ today }: Pick<KindCost, "today">, { requests, bytes }: DailyBudget): number =>
  Math.max(shareOf(today.requests, requests), shareOf(today.bytes, bytes));

const shareOf = (used: number, budget: number | null) =>
  budget === null || budget === 0 ? 0 : used / budget;
