import { fileURLToPath } from "node:url";

/** Where the vector files that come with us lie. */
export const builtInDirectory = fileURLToPath(new URL("../data", import.meta.url));

/** Where the vector files are read from: `HELIOGRAPH_VECTORS` names another directory than the built-in one. */
export const vectorsDirectory = process.env["HELIOGRAPH_VECTORS"] || builtInDirectory;
