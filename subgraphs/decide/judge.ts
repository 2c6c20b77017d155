import type { LegalBasis } from '../../schema/accessTerms';
import type { Controller } from '../../schema/directives';
import type { EnvelopeGrounds } from '../../schema/envelope';
import type { FieldRule } from './FieldRule';

/** What the grounds of a question allow for one field. */
export type Verdict =
  | { readonly kind: 'withheld' }
  /** `controllers`: whose rows may be told. `byHand`: only what an officer has released. */
  | { readonly kind: 'permitted'; readonly controllers: ReadonlySet<Controller>; readonly byHand: boolean };

const withheld: Verdict = { kind: 'withheld' };

/** Emergencies open contact points only, and wait for no officer (domain.md 2.7). */
const emergencies: ReadonlySet<LegalBasis | null> = new Set([
  'CHILD_PROTECTION_KKG4',
  'EMERGENCY_VITAL_9_2_C',
] as const);

/** Decides by default that nothing is let go: without grounds, without a category, or with a mode that is not known. */
export function judge(rule: FieldRule, grounds: EnvelopeGrounds | undefined): Verdict {
  const { category } = rule;
  if (grounds === undefined || category === null) return withheld;
  const controllers = new Set(
    grounds.permitted.filter((one) => one.categories.includes(category)).map((one) => one.controller),
  );
  if (!rule.controllers.some((controller) => controllers.has(controller))) return withheld;
  const byHand = { kind: 'permitted', controllers, byHand: true } as const;
  const atOnce = { kind: 'permitted', controllers, byHand: false } as const;
  // The controller's own staff read their own records: nothing is transmitted (§ 67 Abs. 4 SGB X).
  if (grounds.basis === 'OWN_TASK') return atOnce;
  switch (rule.mode) {
    case 'AUTO_UNDER_CONSENT':
      return atOnce;
    case 'MANUAL_RELEASE':
      return rule.contactPoint && emergencies.has(grounds.basis) ? atOnce : byHand;
    case 'REFERENCE_ONLY':
      return rule.reference ? atOnce : withheld;
    default:
      return withheld;
  }
}
