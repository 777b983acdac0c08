/** How cards look. */
export const pictureStyle = `
.card { display: flex; flex-direction: column; width: 1200px; height: 630px; padding: 44px 64px 36px; color: #1b2128; font-size: 28px; line-height: 1.4; border-top-width: 12px; border-top-style: solid; overflow: hidden; }
.row { display: flex; align-items: center; gap: 16px; }
.brand { font-size: 30px; font-weight: 700; max-width: 900px; line-clamp: 1; text-overflow: ellipsis; }
.mark { width: 36px; height: 36px; }
.chip { font-size: 24px; color: #57606c; border: 2px solid #c5cbd3; border-radius: 8px; padding: 2px 14px; }
.end { display: flex; flex-direction: row; gap: 12px; margin-left: auto; flex-shrink: 0; }
.main { display: flex; flex-direction: row; gap: 32px; margin-top: 40px; flex-shrink: 0; }
.space { flex-grow: 1; }
.shape { width: 76px; height: 76px; flex-shrink: 0; }
.said { display: flex; flex-direction: column; flex-grow: 1; width: 900px; }
.heading { font-size: 56px; line-height: 1.16; font-weight: 700; letter-spacing: -0.015em; text-wrap: pretty; line-clamp: 2; text-overflow: ellipsis; overflow-wrap: anywhere; }
.heading-zh { font-size: 52px; line-height: 1.3; font-weight: 700; text-wrap: pretty; line-clamp: 2; text-overflow: ellipsis; overflow-wrap: anywhere; }
.other { font-size: 30px; color: #57606c; margin-top: 12px; line-clamp: 2; text-overflow: ellipsis; overflow-wrap: anywhere; }
.detail { font-size: 30px; margin-top: 12px; line-clamp: 2; text-overflow: ellipsis; overflow-wrap: anywhere; }
.mirrors { display: flex; flex-direction: row; flex-wrap: wrap; gap: 12px 28px; }
.mirror { display: flex; flex-direction: row; align-items: center; gap: 10px; width: 336px; }
.mirror-shape { width: 28px; height: 28px; flex-shrink: 0; }
.mirror-name { font-size: 28px; line-clamp: 1; text-overflow: ellipsis; }
.figures { display: flex; flex-direction: row; gap: 56px; }
.figure { display: flex; flex-direction: column; }
.number { font-size: 44px; line-height: 1.2; font-weight: 700; }
.caption { font-size: 24px; color: #57606c; }
.bars { width: 1072px; height: 56px; margin-top: 18px; }
.foot { display: flex; flex-direction: row; margin-top: 24px; padding-top: 16px; border-top: 2px solid #00000018; font-size: 26px; color: #57606c; }
.foot-text { font-size: 26px; color: #57606c; line-clamp: 1; }
`;
