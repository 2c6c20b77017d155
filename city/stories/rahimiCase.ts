import { structuralIssueId } from '../base';
import type { CaseFacts, CaseworkFacts, ConsentFacts } from '../facts/casework';
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
import { consent, healthBodies, permitsAll, permitsAllBut, permitsUntil } from './consent';
import { storyId, storyIds } from './storyIds';

/** How the case of story 2 is managed; the family itself is told in rahimi.ts. */
const ids = storyIds.rahimi;
const everyone = [ids.father, ids.mother, ids.eldest, ids.second, ids.third, ids.youngest];
const recipient = caseManager('sternfeld').employer;
const consentId = (whose: string) => storyId('consent', 'rahimi', whose);

/** For the conference of 9 December: school authority and youth office may hear of each other's part until the day after. */
const atTheConference = [
  permitsUntil(
    '2026-12-10',
    'YOUTH_OFFICE_DAYCARE',
    'SCHOOL_AUTHORITY_OFFICER',
    organisations.schoolAuthority,
  ),
  permitsUntil(
    '2026-12-10',
    'SCHOOL_AUTHORITY',
    'YOUTH_OFFICE_PLACEMENT_OFFICER',
    organisations.youthWelfareOffice,
  ),
];

const signed = { given: '2026-02-09', language: 'prs', interpreted: true };
const consents: readonly ConsentFacts[] = [
  // The father keeps his health to himself; the mother has agreed to everything.
  consent(consentId('father'), {
    ...signed,
    subject: ids.father,
    provisions: permitsAllBut(healthBodies, recipient),
  }),
  consent(consentId('mother'), { ...signed, subject: ids.mother, provisions: permitsAll(recipient) }),
  ...(['eldest', 'second', 'third', 'youngest'] as const).map((child) =>
    consent(consentId(child), {
      ...signed,
      subject: ids[child],
      signatory: ids.mother,
      coSignatory: ids.father,
      capacity: 'BOTH_CUSTODIAL_PARENTS',
      provisions: [...permitsAll(recipient), ...atTheConference],
    }),
  ),
];

const by = 'sternfeld' as const;
const referrals: CaseFacts['referrals'] = [
  referral('rahimi', 'speechTherapy', {
    persons: [ids.third],
    need: 'HEALTH',
    by,
    to: organisations.speechTherapy,
    consent: consentId('third'),
    steps: [
      ['SENT', '2026-02-12'],
      ['ACCEPTED', '2026-02-16'],
      ['WAITLISTED', '2026-02-16', 'Wartezeit zwölf Monate, Sprachmittlung nötig'],
    ],
  }),
  referral('rahimi', 'earlyIntervention', {
    persons: [ids.third],
    need: 'DISABILITY',
    by,
    to: organisations.earlyIntervention,
    consent: consentId('third'),
    steps: [['SENT', '2026-11-04']],
  }),
  referral('rahimi', 'youthMigration', {
    persons: [ids.eldest],
    need: 'SCHOOL',
    by,
    to: organisations.youthMigrationService,
    consent: consentId('eldest'),
    mode: 'WARM_HANDOVER',
    firstAppointmentAt: at('2026-05-05', '15:00'),
    steps: [
      ['SENT', '2026-04-20'],
      ['ACCEPTED', '2026-04-27'],
      ['IN_PROGRESS', '2026-05-05'],
    ],
  }),
  referral('rahimi', 'dentist', {
    persons: [ids.mother],
    need: 'HEALTH',
    by,
    to: organisations.dentalPractice,
    consent: consentId('mother'),
    mode: 'PHONE',
    rejection: 'NO_CAPACITY',
    steps: [
      ['SENT', '2026-06-08'],
      ['REJECTED', '2026-06-10', 'Keine neuen Patientinnen bis Jahresende'],
    ],
  }),
  referral('rahimi', 'asylumCounselling', {
    persons: [ids.mother],
    need: 'LEGAL_ADVICE',
    by,
    to: organisations.diakonie,
    consent: consentId('mother'),
    outcome: 'SERVICE_PROVIDED',
    steps: [
      ['SENT', '2026-02-16'],
      ['ACCEPTED', '2026-02-23'],
      ['IN_PROGRESS', '2026-03-03'],
      ['DONE', '2026-07-13'],
    ],
  }),
  referral('rahimi', 'housing', {
    persons: everyone,
    need: 'HOUSING',
    by,
    to: organisations.housingOffice,
    consent: consentId('father'),
    steps: [['DRAFT', '2026-11-18']],
  }),
];

const hand = (...told: Parameters<typeof handOff> extends [unknown, ...infer Rest] ? Rest : never) =>
  handOff('rahimi', ...told);
const handOffs: CaseFacts['handOffs'] = [
  hand(
    'passport',
    ids.father,
    'RESIDENCE',
    ['IMMIGRATION_AUTHORITY', 'EMBASSY'],
    '2026-09-03',
    'MISSING_DOCUMENT',
  ),
  hand(
    'card',
    ids.father,
    'HEALTH',
    ['PUBLIC_HEALTH_OFFICE', 'ASYLUM_BENEFITS_OFFICE'],
    '2026-10-14',
    'NOT_RESPONSIBLE',
  ),
  hand(
    'flat',
    ids.mother,
    'HOUSING',
    ['ASYLUM_BENEFITS_OFFICE', 'HOUSING_OFFICE'],
    '2026-10-20',
    'NOT_RESPONSIBLE',
  ),
  hand(
    'school',
    ids.second,
    'SCHOOL',
    ['SCHOOL', 'SCHOOL_AUTHORITY'],
    '2026-10-27',
    'WAITING_FOR_OTHER_AGENCY',
  ),
  hand(
    'vaccination',
    ids.youngest,
    'CHILDCARE',
    ['DAYCARE', 'PUBLIC_HEALTH_OFFICE'],
    '2026-11-13',
    'MISSING_DOCUMENT',
  ),
  hand(
    'bus',
    ids.eldest,
    'SCHOOL',
    ['SCHOOL', 'ASYLUM_BENEFITS_OFFICE'],
    '2026-03-17',
    'NOT_RESPONSIBLE',
    true,
  ),
];

const caseOfFamily = caseFile('rahimi', by, {
  openedAt: '2026-02-09',
  targetGroup: 'TOLERATED',
  intakeChannel: 'SCHOOL_OR_DAYCARE',
  needs: [
    need('RESIDENCE', 'HIGH', '2026-02-09', [ids.father, ids.mother], 'IN_PROGRESS'),
    need('HEALTH', 'HIGH', '2026-02-09', [ids.third], 'IN_PROGRESS'),
    need('SCHOOL', 'HIGH', '2026-10-01', [ids.second, ids.third]),
    need('CHILDCARE', 'MEDIUM', '2026-02-09', [ids.youngest], 'IN_PROGRESS'),
    need('HOUSING', 'MEDIUM', '2026-02-09', everyone),
    need('EMPLOYMENT', 'MEDIUM', '2026-03-02', [ids.father, ids.mother]),
  ],
  goals: [
    goal('Schulplatz vor den Weihnachtsferien', 'SCHOOL', '2026-12-22'),
    goal('Sprachtherapie vor der Einschulung', 'HEALTH', '2027-06-30'),
    goal('Arbeitserlaubnis für beide Eltern', 'EMPLOYMENT', '2027-03-31', 'AGREED'),
  ],
  tasks: [
    task('Zweite Masernimpfung vereinbaren', 'CONTACT_AGENCY', '2026-11-27'),
    task('Verlängerung der Duldung schriftlich beantragen', 'APPLY', '2026-12-04'),
    task('Termine am 3. Dezember entzerren', 'CONTACT_AGENCY', '2026-11-30'),
    task('Fallkonferenz vorbereiten', 'PREPARE_CONFERENCE', '2026-12-07', 'IN_PROGRESS'),
    task('Schulwegkarte beantragen', 'APPLY', '2026-03-31', 'DONE'),
  ],
  referrals,
  handOffs,
  conferences: [
    {
      id: storyId('conference', 'rahimi', 'december'),
      at: at('2026-12-09', '14:00'),
      participants: [
        { id: caseManager(by).id, role: 'CASE_MANAGER', organisation: recipient.id },
        {
          id: organisations.schoolAuthority.id,
          role: 'SCHOOL_AUTHORITY_OFFICER',
          organisation: organisations.schoolAuthority.id,
        },
        {
          id: organisations.youthWelfareOffice.id,
          role: 'YOUTH_OFFICE_PLACEMENT_OFFICER',
          organisation: organisations.youthWelfareOffice.id,
        },
      ],
      sharedAreas: ['SCHOOL_STATUS', 'DAYCARE_STATUS', 'LANGUAGE_COURSE'],
      viewGrantUntil: at('2026-12-10', '23:59'),
      decisions: [],
      consents: [consentId('mother'), consentId('second'), consentId('third'), consentId('youngest')],
    },
  ],
  contacts: [
    contact(
      '2026-11-17',
      '16:00',
      'HOME_VISIT',
      [ids.father, ids.mother],
      'Reihenfolge der Ämter besprochen.',
    ),
    contact('2026-11-20', '09:15', 'PHONE', [ids.mother], null),
  ],
  structuralIssues: [structuralIssueId('newcomerSchoolPlaces'), structuralIssueId('speechTherapyWait')],
});

const agencyContacts: CaseworkFacts['agencyContacts'] = [
  officeContact(organisations.immigrationAuthority, '2026-10-19', at('2026-12-03', '10:00')),
  officeContact(organisations.asylumBenefitsOffice, '2026-10-20'),
  officeContact(organisations.housingOffice, '2026-10-22'),
  officeContact(organisations.youthWelfareOffice, '2026-11-13'),
  officeContact(organisations.schoolAuthority, '2026-10-27', at('2026-12-09', '14:00')),
  officeContact(organisations.publicHealthOffice, '2026-10-26', at('2026-12-03', '09:30')),
  officeContact(organisations.speechTherapy, '2026-09-14'),
  officeContact(organisations.employmentAgency, '2026-11-02', at('2026-12-09', '11:00')),
];

const tazkira = documentNeed('rahimi', 'passport', {
  person: ids.father,
  document: 'PASSPORT',
  neededBy: 'IMMIGRATION_AUTHORITY',
  issuer: 'EMBASSY',
  status: 'WAITING',
});
const documentNeeds: CaseworkFacts['documentNeeds'] = [
  tazkira,
  documentNeed('rahimi', 'toleration', {
    person: ids.father,
    document: 'TOLERATION_DOCUMENT',
    neededBy: 'ASYLUM_BENEFITS_OFFICE',
    issuer: 'IMMIGRATION_AUTHORITY',
    dueAt: '2026-12-18',
    status: 'NOT_REQUESTED',
    waitsFor: [tazkira.id],
  }),
  documentNeed('rahimi', 'vaccination', {
    person: ids.youngest,
    document: 'VACCINATION_RECORD',
    neededBy: 'DAYCARE',
    issuer: 'HEALTH_PROVIDER',
    dueAt: '2026-12-21',
    status: 'REQUESTED',
  }),
];

export const rahimiCase: Omit<CaseworkFacts, 'identityLinks'> = {
  case: caseOfFamily,
  consents,
  agencyContacts,
  documentNeeds,
  childProtectionNotifications: [],
};
