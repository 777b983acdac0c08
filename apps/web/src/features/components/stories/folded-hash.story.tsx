import { FoldedHash } from "../../../components/folded-hash.tsx";
import type { Story } from "../story.ts";

export default {
  name: "FoldedHash",
  about: { en: "A hash, short until it is unfolded.", "zh-CN": "哈希值，展开前只显示首尾。" },
  states: [
    {
      name: { en: "A hash", "zh-CN": "哈希值" },
      shown: <FoldedHash value="h1:Uy2ANGsM1yyLEFWqqDTfEdAHkZvOuBQ8Qxmn2yxSxG4=" />,
    },
    { name: { en: "None", "zh-CN": "无" }, shown: <FoldedHash value={null} /> },
  ],
} satisfies Story;
