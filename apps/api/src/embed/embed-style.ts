import { createHash } from "node:crypto";

/** How an embed looks: light, dark, or as the reader's system. */
export const embedStyle = `
:root{color-scheme:light dark;--surface:light-dark(#fff,#171d24);--ink:light-dark(#1b2128,#e6eaf0);--muted:light-dark(#57606c,#a3adb9);--link:light-dark(#0b57b0,#7db5f5);--line:light-dark(#e2e6eb,#2a333d);--operational:light-dark(#1a7f4b,#4fd1ac);--degraded:light-dark(#b57700,#e6a817);--outage:light-dark(#a81c1c,#f2584f);--maintenance:light-dark(#3d63dd,#5b8def);--no-data:light-dark(#6b7280,#6f7987)}
[data-theme=light]{color-scheme:light}
[data-theme=dark]{color-scheme:dark}
*{margin:0;box-sizing:border-box}
body{padding:12px 14px;background:var(--surface);color:var(--ink);font:15px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
:lang(zh-CN){line-height:1.7}
a{color:var(--link);text-underline-offset:2px}
a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
h1{font-size:16px;line-height:1.4}
h1 a{color:inherit;text-decoration:none}
h1 a:hover{text-decoration:underline}
p,ul,h1{display:flex;flex-wrap:wrap;gap:0 8px;align-items:baseline}
ul{display:block;padding:0;margin:8px 0}
li{display:grid;grid-template-columns:16px minmax(0,1fr) auto;gap:8px;align-items:center;padding:4px 0;border-top:1px solid var(--line)}
li span{color:var(--muted);font-size:13px}
.shapes{position:absolute}
h1{flex-wrap:nowrap}
h1 span{flex:none;font-weight:400}
.shape{width:16px;height:16px;flex:none;align-self:center}
.bars{display:block;width:100%;height:32px;margin:8px 0 4px}
.muted{color:var(--muted);font-size:13px}
.end{margin-inline-start:auto}
@media (forced-colors:active){:root{--operational:CanvasText;--degraded:CanvasText;--outage:CanvasText;--maintenance:CanvasText;--no-data:CanvasText;--surface:Canvas}.shape,.bars{forced-color-adjust:none}}
`;

/** The one style that an embed may have, by its hash. */
export const embedStyleHash = `sha256-${createHash("sha256").update(embedStyle).digest("base64")}`;
