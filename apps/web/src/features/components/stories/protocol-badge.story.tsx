import { ProtocolBadge } from "../../../components/protocol-badge.tsx";
import type { Story } from "../story.ts";

export default {
  name: "ProtocolBadge",
  about: { en: "The HTTP version that the newest check spoke.", "zh-CN": "最近一次检查所用的 HTTP 版本。" },
  states: [
    { name: { en: "HTTP/2", "zh-CN": "HTTP/2" }, shown: <ProtocolBadge httpVersion="2" /> },
    { name: { en: "HTTP/1.1", "zh-CN": "HTTP/1.1" }, shown: <ProtocolBadge httpVersion="1.1" /> },
  ],
} satisfies Story;
