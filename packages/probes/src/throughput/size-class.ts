import { sizeClasses, type SizeClass } from "@heliograph/core";

const megabyte = 1_000_000;

/** Most bytes that are fetched of a class. */
export const bytesOf = (sizeClass: SizeClass) => sizeClass * megabyte;

/** Fewer bytes are not of a class. */
export const leastBytesOf = (sizeClass: SizeClass) => bytesOf(sizeClass) / 2;

/**
 * The class that a run fetches: mostly the smallest, the middle one in each eighth run and the largest in each forty-eighth, or
 * the largest below those that the bytes left allow; `undefined` where they allow none.
 */
export function classInTurn(turn: number, leftBytes: number): SizeClass | undefined {
  const wanted = turn % 48 === 44 ? 30 : turn % 8 === 4 ? 10 : 1;
  return sizeClasses.findLast((sizeClass) => sizeClass <= wanted && bytesOf(sizeClass) <= leftBytes);
}

/** The class of what was fetched of a file that may have been smaller than was thought; `undefined` of too little to tell a rate. */
export const classOfBytes = (bytes: number): SizeClass | undefined =>
  sizeClasses.findLast((sizeClass) => bytes >= leastBytesOf(sizeClass));
