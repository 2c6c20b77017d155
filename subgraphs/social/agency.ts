import { defineAgency } from '../defineAgency';
import { PersonOnFile } from '../vocabulary/PersonOnFile';
import { Accommodation } from './entities/Accommodation';
import { Benefit } from './entities/Benefit';
import { BenefitApplication } from './entities/BenefitApplication';
import { BenefitPerson } from './entities/BenefitPerson';
import { CounsellingEnrolment } from './entities/CounsellingEnrolment';
import { Household } from './entities/Household';
import { HouseholdMember } from './entities/HouseholdMember';
import { IncomeSource } from './entities/IncomeSource';
import { socialLoaders } from './loaders';
import { Initial } from './migrations/Initial';
import { TellEvents1795400000000 } from './migrations/TellEvents';
import { BenefitResolver } from './resolvers/BenefitResolver';
import { FamilyResolver } from './resolvers/FamilyResolver';
import { HouseholdMemberResolver } from './resolvers/HouseholdMemberResolver';
import { HouseholdResolver } from './resolvers/HouseholdResolver';
import { IncomeSourceResolver } from './resolvers/IncomeSourceResolver';
import { PersonResolver } from './resolvers/PersonResolver';
import { socialSeed } from './seed';

/** Social offices, the family benefits office and refugee counselling (domain.md 3.3); each office is its own controller. */
export const social = defineAgency({
  name: 'social',
  title: 'Social offices (Sozialamt, Wohngeldstelle, Wohnungsamt, Familienkasse, Beratung)',
  hubOwned: false,
  controllers: [
    'SOCIAL_ASSISTANCE_UNIT',
    'ASYLUM_BENEFITS_UNIT',
    'HOUSING_BENEFIT_UNIT',
    'HOUSING_OFFICE',
    'MAINTENANCE_ADVANCE_UNIT',
    'PARENTAL_ALLOWANCE_UNIT',
    'FAMILY_BENEFITS_OFFICE',
    'REFUGEE_COUNSELLING',
  ],
  release: {
    HOUSING: 'AUTO_UNDER_CONSENT',
    FAMILY_RELATIONS: 'AUTO_UNDER_CONSENT',
    INCOME: 'AUTO_UNDER_CONSENT',
    BENEFITS: 'AUTO_UNDER_CONSENT',
    COUNSELLING_ENROLMENT: 'REFERENCE_ONLY',
  },
  port: 4003,
  tables: [
    PersonOnFile,
    Household,
    HouseholdMember,
    Accommodation,
    IncomeSource,
    Benefit,
    BenefitPerson,
    BenefitApplication,
    CounsellingEnrolment,
  ],
  migrations: [Initial, TellEvents1795400000000],
  resolvers: [
    PersonResolver,
    FamilyResolver,
    HouseholdResolver,
    HouseholdMemberResolver,
    IncomeSourceResolver,
    BenefitResolver,
  ],
  references: {
    Person: ({ id }) => (id === undefined ? null : { id }),
    Family: ({ id }) => (id === undefined ? null : { id }),
    Household: ({ id }, { loaders }) => (id === undefined ? null : loaders.householdById.load(id)),
    Benefit: ({ id }, { loaders }) => (id === undefined ? null : loaders.benefitById.load(id)),
  },
  loaders: socialLoaders,
  seed: socialSeed,
});
