import type { PartMessages } from "./messages.ts";

/** What we say in simplified Chinese of keys that do something anywhere. */
const zhCNKeys: PartMessages["keys"] = {
  keys: {
    title: "键盘快捷键",
    key: "按键",
    does: "作用",
    search: "搜索",
    status: "状态页",
    compare: "比较",
    incidents: "事件",
    theme: "切换主题：跟随系统、浅色、深色",
    list: "显示本列表",
    arrows: "方向键",
    move: "在状态条、矩阵和图表中移动",
    escape: "关闭最上层",
    on: "启用这些快捷键",
  },
};

export default zhCNKeys;
