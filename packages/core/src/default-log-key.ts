/** The key of the checksum database that the go command comes with. */
export const defaultLogKey = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
