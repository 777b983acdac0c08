import { stateOf, type Grade, type Sight, type State } from "@heliograph/core";

export { stateOf, stateOfMirror, states, type State } from "@heliograph/core";

/** What a vantage's vote is shown as. */
export const stateOfVote = (vote: Sight["vote"]): State => stateOf(vote);

/** What a grade is shown as, where it says how a rule is kept. */
export function stateOfGrade(grade: Grade): State {
  switch (grade) {
    case "pass":
      return "operational";
    case "warn":
      return "degraded";
    case "fail":
      return "major_outage";
    case "not-applicable":
    case "unknown":
      return "no_data";
  }
}
