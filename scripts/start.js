import { build, install } from "./prepare.js";
import { runProgram } from "./process.js";

await install();
await build();
runProgram("apps/api/src/main.ts");
