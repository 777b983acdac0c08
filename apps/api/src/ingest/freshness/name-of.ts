/** A version as the go command spells it: `example.com/m@v1.2.3`. */
export const nameOf = ({ module, version }: { module: string; version: string }) => `${module}@${version}`;
