import { UsageError } from "../../command.ts";
import { onlyArgument } from "../../options.ts";

/** The number of the incident that is meant. Throws `UsageError`. */
export function incidentId(positionals: readonly string[]): string {
  const id = onlyArgument(positionals, "incident");
  if (!/^[1-9]\d{0,8}$/.test(id)) throw new UsageError(`an incident has a number, not ${id}`);
  return id;
}
