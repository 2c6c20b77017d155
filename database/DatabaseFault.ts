/**
 * Something about the databases that the operator must put right. The message is one or more whole sentences: what was wrong,
 * where, and what would be right. It never holds a password, so a command may print it as it is.
 */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
}
