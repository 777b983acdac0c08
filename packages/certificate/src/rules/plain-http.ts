import { passed, type Rule } from "../judgement.ts";

/** What has no TLS is not judged here at all. */
const plainHttp: Rule = () => passed();

export default plainHttp;
