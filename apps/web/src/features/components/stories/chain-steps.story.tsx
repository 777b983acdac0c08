import { parseGoproxy } from "@heliograph/goproxy/chain";
import { ChainSteps } from "../../../components/chain/chain-steps.tsx";
import { CommaWarnings } from "../../../components/chain/comma-warnings.tsx";
import type { Story } from "../story.ts";

function chain(goproxy: string) {
  const hops = parseGoproxy(goproxy);
  return (
    <>
      <ChainSteps hops={hops} mirrors={[]} />
      <CommaWarnings hops={hops} mirrors={[]} />
    </>
  );
}

export default {
  name: "ChainSteps",
  about: {
    en: "A GOPROXY value as the go command walks it, each separator spelled out, with a warning where a comma stops a build.",
    "zh-CN": "go 命令逐跳走过的 GOPROXY 值，每个分隔符都写明含义；逗号会让构建中止之处给出警告。",
  },
  isWide: true,
  states: [
    {
      name: { en: "With commas", "zh-CN": "使用逗号" },
      shown: chain("https://one.example.com,https://two.example.com,direct"),
    },
    {
      name: { en: "With pipes", "zh-CN": "使用竖线" },
      shown: chain("https://one.example.com|https://two.example.com|direct"),
    },
    { name: { en: "Closed", "zh-CN": "不再回源" }, shown: chain("https://one.example.com,off") },
  ],
} satisfies Story;
