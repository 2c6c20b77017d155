import type { Benefit } from './entities/Benefit';

/** What `activeOn` says to readers of the schema. */
export const activeOnDescription =
  'Only benefits whose granted period contains this day (Bewilligungszeitraum am Stichtag); all when absent.';

/**
 * The benefits whose granted period contains a day. What is paid out is for `status` to say: a suspended or disputed grant is
 * still a grant.
 * @param day YYYY-MM-DD; all benefits when null
 */
export const activeOn = (benefits: readonly Benefit[], day: string | null): readonly Benefit[] =>
  day === null ? benefits : benefits.filter((benefit) => isGrantedOn(benefit, day));

function isGrantedOn({ grantedFrom, grantedUntil, status }: Benefit, day: string): boolean {
  if (grantedFrom === null || grantedFrom > day) return false;
  // A grant that ended on an unknown day must not look as if it went on for ever.
  return grantedUntil === null ? status !== 'ENDED' : grantedUntil >= day;
}
