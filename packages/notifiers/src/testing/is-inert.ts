/** Whether a text in CommonMark has no link, no mention and no markup but bold; what stands between fences is shown as it is. */
export function isInert(text: string): boolean {
  const open = text
    .replaceAll(/```.*?```/gs, "")
    .replaceAll(/\\[\\*_~`|<>\]#+.)-]/g, "·")
    .replaceAll("**", "");
  return !/\][([:]|[<>*_~`|]|https?:\/\/|www\.|(?<![\p{L}\p{N}])@[\p{L}\p{N}]|^\s*(?:[#+-]|\d+[.)])\s/imu.test(
    open,
  );
}
