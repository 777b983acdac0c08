import { Compared } from "../../../components/compared.tsx";
import type { Story } from "../story.ts";

const expected = "h1:Uy2ANGsM1yyLEFWqqDTfEdAHkZvOuBQ8Qxmn2yxSxG4=";

export default {
  name: "Compared",
  about: {
    en: "What was expected above what came, character by character; control and bidirectional characters are spelled out.",
    "zh-CN": "预期值与实际值逐字符上下对照；控制字符与双向字符以转义形式写出。",
  },
  states: [
    {
      name: { en: "Other bytes", "zh-CN": "字节不同" },
      shown: <Compared expected={expected} received="h1:Uy2ANGsM1yyLEFWqqDTfEdAHkZvOuBQ9Qxmn2yxSxG4=" />,
    },
    {
      name: { en: "Nothing came", "zh-CN": "没有返回" },
      shown: <Compared expected={expected} received="" />,
    },
    {
      name: { en: "Text that would disguise itself", "zh-CN": "试图伪装的文本" },
      shown: <Compared expected="v1.4.2" received={"v1.4.2\u202E\u0007<b>"} />,
    },
  ],
} satisfies Story;
