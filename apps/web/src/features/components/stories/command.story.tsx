import { Command } from "../../../components/command.tsx";
import type { Story } from "../story.ts";

export default {
  name: "Command",
  about: {
    en: "A line for a shell and a button that copies it. The button says so for two seconds; where the clipboard is refused it selects the text.",
    "zh-CN": "一行 shell 命令和复制按钮。复制成功后提示两秒；剪贴板被拒绝时改为选中文本。",
  },
  states: [
    {
      name: { en: "A short line", "zh-CN": "较短的一行" },
      shown: <Command title="bash" line="go env -w 'GOPROXY=https://goproxy.cn,direct'" />,
    },
    {
      name: { en: "A line longer than its place", "zh-CN": "超出宽度的一行" },
      shown: (
        <Command
          title="bash"
          line="go env -w 'GOPROXY=https://mirror-one.example.com/goproxy|https://mirror-two.example.com/goproxy|https://proxy.golang.org|direct'"
        />
      ),
    },
  ],
} satisfies Story;
