/** Most rows that one statement deletes, so that none holds its locks for long. */
export const batchSize = 5_000;
