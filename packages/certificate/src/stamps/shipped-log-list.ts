import list from "../../data/ct-log-list.json" with { type: "json" };
import { readLogList, type LogList } from "./log-list.ts";

/** The list that comes with this package; `data/README.md` says where it is from. */
export const shippedLogList: LogList = readLogList(list);
