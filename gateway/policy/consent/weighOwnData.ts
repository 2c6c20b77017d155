import type { Controller, DataLabel } from '../../../schema/directives';
import type { PersonGrounds } from '../Grounds';
import type { ControllerVerdict } from './ControllerVerdict';
import { ownWordFrom } from './regimesOf';

/**
 * What somebody sees of herself and of a child in her custody (Art. 15 DSGVO, § 83 SGB X). Of a child who may be 15 or older, what
 * special protection covers stays between the child and the office (§ 36 SGB I; domain.md 2.6: capacity to understand). Where facts are
 * confidential within the family nobody of it sees another's, and is told no more than a stranger is.
 */
export function weighOwnData(
  person: PersonGrounds,
  controller: Controller,
  label: DataLabel,
): ControllerVerdict {
  const granted = { kind: 'granted', controller, basis: 'DATA_SUBJECT_15', consents: [] } as const;
  if (person.self === 'SELF') return granted;
  const refused = { kind: 'refused', controller, reason: 'ROLE_NOT_PERMITTED', remedy: 'NONE' } as const;
  if (person.self === null || person.markers.includes('INTRA_FAMILY_CONFIDENTIAL')) return refused;
  const isYoung = person.age !== null && person.age.to < ownWordFrom;
  const isSpecial = label.class === 'S4' || label.class === 'S5';
  return isYoung || !isSpecial ? granted : { ...refused, remedy: 'ASK_PERSON' };
}
