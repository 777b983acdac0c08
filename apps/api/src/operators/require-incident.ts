import { findIncident, type FoundIncident, type Transaction } from "@heliograph/db";
import { Refusal } from "../http/refusal.ts";

/** The incident that an operator means. @throws Refusal `not_found` */
export async function requireIncident(tx: Transaction, id: number): Promise<FoundIncident> {
  const found = await findIncident(tx, id);
  if (found === undefined) throw new Refusal("not_found", "there is no such incident", { field: "id" });
  return found;
}
