import type { Purpose } from '../../schema/accessTerms';
import type { EnvelopeCaller } from '../../schema/envelope';

/** Somebody who may read the log. */
export type Viewer =
  /** A person: what concerns herself. */
  | { readonly kind: 'person'; readonly caller: EnvelopeCaller; readonly person: string }
  /** The data protection officer: everything. */
  | { readonly kind: 'officer'; readonly caller: EnvelopeCaller };

/**
 * Who may read the log, and what of it (domain.md 2.8: for data protection control and the rights of the person only; nobody's work is
 * measured by it). Everybody else is answered as if there were nothing.
 */
export function viewerOf(caller: EnvelopeCaller | null, purpose: Purpose | null): Viewer | null {
  if (caller === null) return null;
  if (caller.role === 'DATA_PROTECTION_OFFICER') {
    return purpose === 'DATA_PROTECTION_CONTROL' ? { kind: 'officer', caller } : null;
  }
  if (caller.role !== 'DATA_SUBJECT' || purpose !== 'DATA_SUBJECT_ACCESS') return null;
  return caller.person === null ? null : { kind: 'person', caller, person: caller.person.toLowerCase() };
}
