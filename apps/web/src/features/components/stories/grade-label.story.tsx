import { GradeLabel } from "../../../components/grade-label.tsx";
import type { Story } from "../story.ts";

export default {
  name: "GradeLabel",
  about: {
    en: "How a rule of the protocol, of caching or of TLS is kept.",
    "zh-CN": "协议、缓存或 TLS 的一条规则遵守得如何。",
  },
  states: [
    { name: { en: "Kept", "zh-CN": "遵守" }, shown: <GradeLabel grade="pass" /> },
    { name: { en: "Nearly kept", "zh-CN": "基本遵守" }, shown: <GradeLabel grade="warn" /> },
    { name: { en: "Broken", "zh-CN": "违反" }, shown: <GradeLabel grade="fail" /> },
    { name: { en: "Does not apply", "zh-CN": "不适用" }, shown: <GradeLabel grade="not-applicable" /> },
    { name: { en: "Could not be asked", "zh-CN": "未能询问" }, shown: <GradeLabel grade="unknown" /> },
  ],
} satisfies Story;
