import type { AgencyName } from '../facts/family';
import type { Id } from '../facts/values';
import { idOf } from '../idOf';

/** Forms that no real office issues (domain.md 2.5, 6.2): an AZR number never begins with 999, a KVNR never with X000. */
const forms: Readonly<Record<AgencyName, (digits: string) => string>> = {
  immigration: (digits) => `999${digits.slice(0, 9)}`,
  social: (digits) => `SYN-50-${digits.slice(0, 7)}`,
  health: (digits) => `X000${digits.slice(0, 6)}`,
  schools: (digits) => `SYN-40-${digits.slice(0, 7)}`,
  employment: (digits) => `000X${digits.slice(0, 6)}`,
};

/** The number under which an agency keeps a person, always the same for the same two. */
export function fileNumber(agency: AgencyName, person: Id): string {
  const digits = BigInt(`0x${idOf('fileNumber', agency, person).replaceAll('-', '')}`).toString();
  return forms[agency](digits.slice(-12));
}
