/** Where a mirror shows a release: in `@v/list`, as `@latest` or something higher, and under its exact version. */
export const surfaces = ["list", "latest", "exact"] as const;
export type Surface = (typeof surfaces)[number];
