/** Whether the text of a go.mod file has a line that names its module; the go command refuses one that has none. */
export const namesModule = (goMod: string) => /^[ \t]*module[ \t("`]/m.test(goMod);
