/** `it` where tests run as root, skipped elsewhere: only root lends PostgreSQL to another account. */
export const itAsRoot = process.getuid?.() === 0 ? it : it.skip;
