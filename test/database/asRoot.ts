const root = process.getuid?.() === 0;

/** `it` where tests run as root, skipped elsewhere: only root lends PostgreSQL to another account. */
export const itAsRoot = root ? it : it.skip;

/** `it` where tests run as an ordinary user, skipped for root: nothing is read-only to root. */
export const itAsUser = root ? it.skip : it;
