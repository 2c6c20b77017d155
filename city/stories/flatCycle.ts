import { structuralIssueId } from '../base';
import type { FamilyFacts } from '../facts/family';
import { organisations } from '../organisations';
import { at } from '../today';
import {
  caseFile,
  caseManager,
  contact,
  documentNeed,
  goal,
  handOff,
  need,
  officeContact,
  referral,
  task,
} from './caseFile';
import { consent, permitsAll } from './consent';
import { benefitUnit } from './employmentFile';
import { family, member } from './family';
import { daughter, father, lifting, mother, son } from './flatCyclePersons';
import { band, benefit, dwelling, household, income } from './socialFile';
import { storyId, storyIds } from './storyIds';
import { drawn, obstacle, open } from './truthEntry';

/**
 * Story 10 (domain.md 4.1 Q5): a flat in the next town. The landlord signs when the Jobcenter promises the rent, the Jobcenter promises
 * when the immigration authority lifts the residence requirement, and that one wants to see the contract.
 */
const ids = storyIds.flatCycle;
const recipient = caseManager('kornblum').employer;

const consentId = (whose: string) => storyId('consent', 'flatCycle', whose);
const signed = { given: '2026-07-13', language: 'ar', interpreted: true, provisions: permitsAll(recipient) };
const ofChild = (whose: 'daughter' | 'son') =>
  consent(consentId(whose), {
    ...signed,
    subject: ids[whose],
    signatory: ids.mother,
    coSignatory: ids.father,
    capacity: 'BOTH_CUSTODIAL_PARENTS',
  });

const needId = (key: string) => storyId('documentNeed', 'flatCycle', key);
const contract = documentNeed('flatCycle', 'contract', {
  person: ids.father,
  document: 'RENTAL_CONTRACT',
  neededBy: 'IMMIGRATION_AUTHORITY',
  forProcedure: lifting,
  dueAt: '2026-12-15',
  issuer: 'LANDLORD',
  status: 'WAITING',
  waitsFor: [needId('approval')],
});
const approval = documentNeed('flatCycle', 'approval', {
  person: ids.father,
  document: 'COST_APPROVAL',
  neededBy: 'LANDLORD',
  dueAt: '2026-12-15',
  issuer: 'JOB_CENTER',
  status: 'REQUESTED',
  waitsFor: [needId('permit')],
});
const permit = documentNeed('flatCycle', 'permit', {
  person: ids.father,
  document: 'RESIDENCE_TITLE',
  neededBy: 'JOB_CENTER',
  forProcedure: lifting,
  issuer: 'IMMIGRATION_AUTHORITY',
  status: 'REQUESTED',
  waitsFor: [needId('contract')],
});

const everyone = [ids.father, ids.mother, ids.daughter, ids.son];
const sent = { persons: everyone, need: 'HOUSING', by: 'kornblum', consent: consentId('father') } as const;

export const flatCycleStory: FamilyFacts = family('flatCycle', 'Three-office cycle', {
  district: 'OBERHAUSEN_OST',
  contactLanguage: 'ar',
  members: [
    member(father, 'ADULT_REFERENCE'),
    member(mother, 'SPOUSE', { since: '2013-05-20', caresFor: [ids.daughter, ids.son] }),
    member(daughter, 'CHILD', { since: '2015-04-26', custody: 'JOINT' }),
    member(son, 'CHILD', { since: '2020-03-03', custody: 'JOINT' }),
  ],
  casework: {
    case: caseFile('flatCycle', 'kornblum', {
      openedAt: '2026-07-13',
      targetGroup: 'REFUGEE',
      intakeChannel: 'VOLUNTEER',
      needs: [
        need('HOUSING', 'CRITICAL', '2026-07-13', everyone, 'IN_PROGRESS'),
        need('RESIDENCE', 'HIGH', '2026-08-31', [ids.father], 'IN_PROGRESS'),
      ],
      goals: [goal('Mietvertrag vor dem Ende der Räumungsfrist', 'HOUSING', '2026-12-31')],
      tasks: [
        task('Vorläufige Zusage beim Jobcenter verlangen', 'CONTACT_AGENCY', '2026-11-25'),
        task('Gespräch mit allen drei Stellen ansetzen', 'PREPARE_CONFERENCE', '2026-11-30'),
        task('Meldetermin wegen des Kurses verlegen lassen', 'CONTACT_AGENCY', '2026-11-26'),
      ],
      referrals: [
        referral('flatCycle', 'housingOffice', {
          ...sent,
          to: organisations.housingOffice,
          rejection: 'NOT_RESPONSIBLE',
          steps: [
            ['SENT', '2026-09-08'],
            ['REJECTED', '2026-10-02', 'Kostenzusage erteilt das Jobcenter'],
          ],
        }),
        referral('flatCycle', 'jobCenter', {
          ...sent,
          to: organisations.jobCenter,
          rejection: 'NOT_RESPONSIBLE',
          steps: [
            ['SENT', '2026-10-05'],
            ['REJECTED', '2026-10-30', 'Außerhalb von Oberhausen nicht zuständig'],
          ],
        }),
      ],
      handOffs: [
        handOff(
          'flatCycle',
          'toJobCenter',
          ids.father,
          'HOUSING',
          ['HOUSING_OFFICE', 'JOB_CENTER'],
          '2026-10-02',
          'NOT_RESPONSIBLE',
        ),
        handOff(
          'flatCycle',
          'toImmigration',
          ids.father,
          'HOUSING',
          ['JOB_CENTER', 'IMMIGRATION_AUTHORITY'],
          '2026-10-30',
          'WAITING_FOR_OTHER_AGENCY',
        ),
        handOff(
          'flatCycle',
          'toLandlord',
          ids.father,
          'HOUSING',
          ['IMMIGRATION_AUTHORITY', 'LANDLORD'],
          '2026-11-04',
          'MISSING_DOCUMENT',
        ),
      ],
      contacts: [
        contact('2026-11-20', '14:30', 'ACCOMPANIMENT', [ids.father], 'Zur Ausländerbehörde begleitet.'),
      ],
      structuralIssues: [structuralIssueId('flatCycle')],
    }),
    consents: [
      consent(consentId('father'), { ...signed, subject: ids.father }),
      consent(consentId('mother'), { ...signed, subject: ids.mother }),
      ofChild('daughter'),
      ofChild('son'),
    ],
    agencyContacts: [
      officeContact(organisations.immigrationAuthority, '2026-11-20'),
      officeContact(organisations.jobCenter, '2026-10-30', at('2026-12-01', '09:00')),
      officeContact(organisations.housingOffice, '2026-10-02'),
    ],
    documentNeeds: [contract, approval, permit],
    childProtectionNotifications: [],
  },
  household: household(ids.household, {
    source: 'HOUSING_OFFICE',
    district: 'OBERHAUSEN_OST',
    members: [
      { person: ids.father, relation: 'REFERENCE_PERSON', since: '2024-12-16' },
      { person: ids.mother, relation: 'PARTNER', since: '2024-12-16' },
      { person: ids.daughter, relation: 'CHILD', since: '2024-12-16' },
      { person: ids.son, relation: 'CHILD', since: '2024-12-16' },
    ],
    accommodation: dwelling('MUNICIPAL_FLAT', '2024-12-16', [52, 2], {
      grossRent: band(450, 550),
      heating: band(75, 100),
      eviction: 'NOTICE_GIVEN',
      noticeUntil: '2026-12-31',
    }),
    income: [income(ids.father, 'CHILD_BENEFIT', band(500, 550), '2025-01-01')],
  }),
  benefits: [
    benefit(storyId('benefit', 'flatCycle', 'childBenefit'), 'CHILD_BENEFIT', ids.father, {
      from: '2025-01-01',
      covered: [ids.daughter, ids.son],
      monthly: band(500, 550),
    }),
    benefit(storyId('benefit', 'flatCycle', 'pupils'), 'EDUCATION_PARTICIPATION', ids.mother, {
      from: '2026-08-01',
      until: '2027-07-31',
      covered: [ids.daughter, ids.son],
      components: ['SCHOOL_SUPPLIES', 'LUNCH'],
    }),
  ],
  benefitUnit: benefitUnit(
    ids.benefitUnit,
    [
      [ids.father, 'REPRESENTATIVE'],
      [ids.mother, 'PARTNER'],
      [ids.daughter, 'CHILD'],
      [ids.son, 'CHILD'],
    ],
    { grantedFrom: '2026-02-01', grantedUntil: '2027-01-31' },
  ),
  truth: [
    obstacle(
      'X10',
      [ids.father],
      'COURSE_AND_APPOINTMENT',
      'Reporting date on 1 December during the course.',
    ),
    obstacle('X12', everyone, 'FLAT', 'The flat lies outside the area of the residence requirement.'),
    obstacle('X15', [ids.father], 'CYCLE', 'Landlord, Jobcenter, immigration authority.'),
    obstacle('X16', [ids.father], 'HAND_OFFS'),
    drawn('O01', [ids.daughter, ids.son]),
    drawn('O04', everyone),
    drawn('O07', [ids.daughter, ids.son], 'SCHOOL_SUPPLIES'),
    drawn('O07', [ids.daughter, ids.son], 'LUNCH'),
    open('O07', [ids.daughter], 'LEARNING_SUPPORT'),
    open('O07', [ids.daughter, ids.son], 'SOCIAL_PARTICIPATION'),
    drawn('O11', [ids.son]),
    drawn('O14', [ids.mother]),
    drawn(
      'O15',
      [ids.father],
      'JOBCENTER_5A',
      'The year after the first title has passed; the Jobcenter obliges him.',
    ),
    drawn('O16', [ids.father, ids.mother], 'FEE_EXEMPTION'),
    drawn('O16', [ids.father, ids.mother], 'TRAVEL_GRANT'),
    open('O32', [ids.father]),
    open('O34', [ids.father], null, 'Asked for at the housing office on 8 September: that day counts.'),
  ],
});
