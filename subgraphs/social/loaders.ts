import type { DataSource } from 'typeorm';
import { manyBy, oneBy } from '../loaders';
import { PersonOnFile } from '../vocabulary/PersonOnFile';
import { Accommodation } from './entities/Accommodation';
import { Benefit } from './entities/Benefit';
import { BenefitApplication } from './entities/BenefitApplication';
import { BenefitPerson } from './entities/BenefitPerson';
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
  benefitsByPerson: manyBy(database, BenefitPerson, 'personId', { benefitId: 'ASC' }),
  personsByBenefit: manyBy(database, BenefitPerson, 'benefitId', { position: 'ASC', personId: 'ASC' }),
  applications: manyBy(database, BenefitApplication, 'benefitId', { submittedAt: 'ASC', id: 'ASC' }),
  counselling: manyBy(database, CounsellingEnrolment, 'personId', { since: 'ASC', id: 'ASC' }),
});

export type SocialLoaders = ReturnType<typeof socialLoaders>;
