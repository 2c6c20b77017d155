import { In, MoreThan, Not } from 'typeorm';
import type { Hold } from '../changes/Hold';
import { update, type Write } from '../changes/Write';
import { Case } from '../entities/Case';
import { Consent } from '../entities/Consent';
import { FamilyMember } from '../entities/FamilyMember';
import { openStatuses } from '../openCases';

/**
 * With the case the consents of its family end, the same day (domain.md 2.6: "end of case + 0 days"). Those of a person stay with whom
 * another open case works: of another family that she belongs to.
 */
export async function consentsEnding(file: Case, today: string, { rows }: Hold): Promise<readonly Write[]> {
  const members = await rows.findBy(FamilyMember, { familyId: file.familyId });
  const persons = members.map(({ personId }) => personId);
  const elsewhere = await rows.findBy(FamilyMember, { personId: In(persons), familyId: Not(file.familyId) });
  const others = await rows.findBy(Case, {
    familyId: In(elsewhere.map(({ familyId }) => familyId)),
    status: In([...openStatuses]),
  });
  const open = new Set(others.map(({ familyId }) => familyId));
  const kept = new Set(
    elsewhere.filter(({ familyId }) => open.has(familyId)).map(({ personId }) => personId),
  );
  const consents = await rows.find(Consent, {
    where: { subjectId: In(persons.filter((person) => !kept.has(person))), expiresAt: MoreThan(today) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return consents.map((consent) => update(Consent, consent, { expiresAt: today }));
}
