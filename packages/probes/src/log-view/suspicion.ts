import type { Discovery } from "../findings/discovery.ts";

/** Something found wrong, before it is known whether it is found again. */
export type Suspicion = Pick<Discovery, "error" | "files"> & {
  finding: Omit<Discovery["finding"], "confirmed">;
};

/** A suspicion in full: what is not said has nothing to be said of. */
export const suspicion = (
  { error, files }: Pick<Suspicion, "error" | "files">,
  finding: Pick<Suspicion["finding"], "cause" | "subject" | "part" | "detail"> &
    Partial<Suspicion["finding"]>,
): Suspicion => ({
  error,
  files,
  finding: { expected: "", received: "", heads: [], against: null, ...finding },
});

/** Whether two suspicions are of one thing. */
export const isSame = ({ finding: one }: Suspicion, { finding: other }: Suspicion) =>
  one.cause === other.cause &&
  one.part === other.part &&
  one.subject === other.subject &&
  one.heads.join("") === other.heads.join("");
