import { passed, untold, warned, type Rule } from "../judgement.ts";

/** Who offers HTTP/1.1 alone is served. */
const alpnHttp1: Rule = ({ takesHttp1 }) => {
  if (takesHttp1 === undefined) return untold("HTTP/1.1 could not be tried");
  return takesHttp1 ? passed() : warned("who speaks HTTP/1.1 alone is turned away");
};

export default alpnHttp1;
