import type { TruthEntry } from '../facts/family';
import type { Id } from '../facts/values';

/** An obstacle of domain.md 5.2 that these persons really have. */
export const obstacle = (
  rule: `X${string}`,
  subjects: readonly Id[],
  variant: string | null = null,
  note: string | null = null,
): TruthEntry => ({ rule, variant, subjects, taken: null, note });

/** An offer of domain.md 5.3 whose conditions these persons really meet, drawn already. */
export const drawn = (
  rule: `O${string}`,
  subjects: readonly Id[],
  variant: string | null = null,
  note: string | null = null,
): TruthEntry => ({ rule, variant, subjects, taken: true, note });

/** An offer whose conditions they meet and which they do not draw: nobody told them, or it is still being decided. */
export const open = (
  rule: `O${string}`,
  subjects: readonly Id[],
  variant: string | null = null,
  note: string | null = null,
): TruthEntry => ({ rule, variant, subjects, taken: false, note });

/** Something an agency has written down differently, or not at all. */
export const noise = (
  rule: `NOISE_${string}`,
  subjects: readonly Id[],
  variant: string | null,
  note: string,
): TruthEntry => ({ rule, variant, subjects, taken: null, note });
