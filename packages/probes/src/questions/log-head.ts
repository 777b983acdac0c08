import { parseTreeHead, SumdbError } from "@heliograph/sumdb";
import { invalid, type Question } from "./question.ts";

/** Asks a checksum database for its newest tree head; who signed it is another probe's question. */
export const logHead: Question = {
  path: () => "latest",
  bodyLimitBytes: 1_000_000,
  check(body) {
    try {
      parseTreeHead(body.toString());
    } catch (error) {
      if (!(error instanceof SumdbError)) throw error;
      throw invalid(error.message);
    }
  },
};
