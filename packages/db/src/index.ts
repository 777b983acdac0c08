export {
  connect,
  disconnect,
  UnreachableDatabase,
  UnsuitableDatabase,
  type ConnectOptions,
  type Database,
  type Transaction,
} from "./connect.ts";
