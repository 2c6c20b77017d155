import type { Purpose, Remedy, WithheldReason } from '../../schema/accessTerms';
import type { VerifiedCaller } from '../identity/Caller';
import type { Withholding } from './Decision';
import type { FieldRequirement, Requirements } from './Requirements';

/** Who asks and what for: all that gate 1 decides by. Nothing of it depends on whom the answer will be about. */
export interface Evidence {
  readonly caller: Pick<VerifiedCaller, 'role' | 'scopes' | 'policies'> & {
    readonly unit: Pick<VerifiedCaller['unit'], 'controller'>;
  };
  readonly purpose: Purpose;
  /** An emergency access is cited; whether there is one is decided per person. */
  readonly citesBreakGlass: boolean;
}

/** What a rule reads. */
export interface Asked extends Evidence {
  readonly requirement: FieldRequirement;
  readonly requirements: Pick<Requirements, 'of' | 'governance'>;
}

/** One sentence of the law, as code. */
export type PolicyRule =
  /** On which somebody may ask. One is enough. */
  | {
      readonly id: string;
      readonly basis: string;
      readonly effect: 'ground';
      readonly applies: (asked: Asked) => boolean;
    }
  /** What must not be, whatever the ground. */
  | {
      readonly id: string;
      readonly basis: string;
      readonly effect: 'bar';
      readonly reason: WithheldReason;
      readonly remedy: Remedy;
      readonly applies: (asked: Asked) => boolean;
    };

export type Verdict =
  | { readonly kind: 'permitted'; readonly because: readonly string[] }
  | (Withholding & { readonly because: readonly string[] });

const noGround = { reason: 'ROLE_NOT_PERMITTED', remedy: 'NONE' } as const;

/**
 * Decides about one field: denied unless a ground permits it, and a bar trumps every ground. The first bar in the list is the one
 * that is told.
 */
export function decide(rules: readonly PolicyRule[], asked: Asked): Verdict {
  const grounds: string[] = [];
  const because: string[] = [];
  let told: { readonly reason: WithheldReason; readonly remedy: Remedy } | null = null;
  for (const rule of rules) {
    const outcome = applies(rule, asked);
    if (outcome === 'no' || (outcome === 'unknown' && rule.effect === 'ground')) continue;
    if (rule.effect === 'ground') {
      grounds.push(rule.id);
      continue;
    }
    // A rule that cannot be evaluated must never open a door: it counts as a bar.
    because.push(outcome === 'unknown' ? `${rule.id}: could not be evaluated` : rule.id);
    told ??= rule;
  }
  if (told !== null) return { kind: 'withheld', reason: told.reason, remedy: told.remedy, because };
  if (grounds.length > 0) return { kind: 'permitted', because: grounds };
  return { kind: 'withheld', ...noGround, because: ['no rule permits it'] };
}

function applies(rule: PolicyRule, asked: Asked): 'yes' | 'no' | 'unknown' {
  try {
    return rule.applies(asked) ? 'yes' : 'no';
  } catch {
    return 'unknown';
  }
}
