import DataLoader from 'dataloader';
import { Any, ArrayOverlap, type DataSource } from 'typeorm';
import { manyBy, oneBy } from '../loaders';
import { PersonOnFile } from '../vocabulary/PersonOnFile';
import { Accommodation } from './entities/Accommodation';
import { Benefit } from './entities/Benefit';
import { BenefitApplication } from './entities/BenefitApplication';
import { CounsellingEnrolment } from './entities/CounsellingEnrolment';
import { Household } from './entities/Household';
import { HouseholdMember } from './entities/HouseholdMember';
import { IncomeSource } from './entities/IncomeSource';

/** One statement per table and batch. */
export const socialLoaders = (database: DataSource) => ({
  onFile: oneBy(database, PersonOnFile, 'personId'),
  householdById: oneBy(database, Household, 'id'),
  householdByFamily: oneBy(database, Household, 'familyId'),
  members: manyBy(database, HouseholdMember, 'householdId', { position: 'ASC', id: 'ASC' }),
  accommodation: oneBy(database, Accommodation, 'householdId'),
  income: manyBy(database, IncomeSource, 'householdId', { from: 'ASC', id: 'ASC' }),
  benefitById: oneBy(database, Benefit, 'id'),
  benefitsByPerson: benefitsByPerson(database),
  applications: manyBy(database, BenefitApplication, 'benefitId', { submittedAt: 'ASC', id: 'ASC' }),
  counselling: manyBy(database, CounsellingEnrolment, 'personId', { since: 'ASC', id: 'ASC' }),
});

export type SocialLoaders = ReturnType<typeof socialLoaders>;

/** The benefits that a person has applied for or that cover the person, in the order of their periods. */
const benefitsByPerson = (database: DataSource) =>
  new DataLoader<string, readonly Benefit[]>(async (personIds) => {
    const rows = await database.getRepository(Benefit).find({
      where: [{ applicantId: Any([...personIds]) }, { coveredIds: ArrayOverlap([...personIds]) }],
      order: { grantedFrom: { direction: 'ASC', nulls: 'LAST' }, type: 'ASC', id: 'ASC' },
    });
    const byPerson = new Map<string, Benefit[]>(personIds.map((id) => [id, []]));
    for (const row of rows) {
      // A set, because the applicant is often among those who are covered.
      for (const id of new Set([row.applicantId, ...row.coveredIds])) byPerson.get(id)?.push(row);
    }
    return personIds.map((id) => byPerson.get(id) ?? []);
  });
