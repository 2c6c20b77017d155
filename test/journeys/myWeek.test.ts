import { type CaseManagerName, caseManagerId } from '../../city/base';
import { storyIds } from '../../city/stories/storyIds';
import { type Hub, startHub } from '../harness/startHub';
import { wholeAnswer } from './wholeAnswer';

const agencies = ['casework', 'employment', 'health', 'immigration', 'social'];

interface MyWeek {
  readonly me: object | null;
}

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
}, 120_000);
afterAll(() => hub.stop());

const myWeek = async (name: CaseManagerName) => {
  const headers = { 'x-lotse-case-manager': caseManagerId(name) };
  return wholeAnswer(await hub.operation<MyWeek>('MyWeek', {}, headers), agencies).me;
};

const contact = (agency: string, nextAppointmentAt: string | null = null) => ({ agency, nextAppointmentAt });
const benefit = (type: string, grantedUntil: string | null = null) => ({
  type,
  grantedUntil,
  renewalDueAt: null,
});
const residence = (validUntil: string, appointments: readonly { readonly at: string }[] = []) => ({
  currentStatus: { kind: 'RESIDENCE_PERMIT', validUntil },
  applications: [],
  provisionalDocuments: [],
  appointments,
});
const task = (title: string, day: string) => ({ title, dueAt: `${day}T11:00:00.000Z` });

describe('the week of a case manager with two cases', () => {
  it('holds a mother with two children and a youth who turns 18 before Christmas', async () => {
    const { amal, daughter, toddler } = storyIds.amal;
    const { youth, guardian } = storyIds.turningEighteen;
    const unit = { grantedUntil: '2027-02-28', applicationDueAt: '2027-02-28', missing: [] };
    const benefits = [benefit('CHILD_BENEFIT'), benefit('MAINTENANCE_ADVANCE')];
    const ofAmals = { immigration: residence('2028-02-11'), benefits, benefitUnit: unit };
    expect(await myWeek('silberbach')).toEqual({
      displayName: 'Jo Silberbach',
      // Three and one: the guardian of the youth is no client.
      activeClients: 4,
      activeCases: 2,
      caseload: [
        {
          number: 'KIM-OB-2026-00001',
          status: 'ACTIVE',
          family: {
            reference: 'F-2026-00001',
            district: { code: 'MITTE_STYRUM' },
            consentExpiringAt: '2027-06-28',
            agencyContacts: [
              contact('JOB_CENTER', '2026-12-10T13:00:00.000Z'),
              contact('YOUTH_WELFARE_OFFICE'),
              contact('COURSE_PROVIDER'),
            ],
            members: [
              {
                person: {
                  ...ofAmals,
                  id: amal,
                  health: { appointments: [] },
                  employment: {
                    appointments: [
                      { at: '2026-12-10T13:00:00.000Z', office: 'Jobcenter Oberhausen (synthetisch)' },
                    ],
                    dutiesOpen: [{ kind: 'HAND_IN_DOCUMENTS', dueAt: '2026-12-10' }],
                  },
                },
              },
              {
                person: { ...ofAmals, id: daughter, health: { appointments: [] }, employment: null },
              },
              {
                person: {
                  ...ofAmals,
                  id: toddler,
                  health: { appointments: [{ at: '2026-12-03T09:15:00.000Z' }] },
                  employment: null,
                },
              },
            ],
          },
          referrals: [
            {
              to: { name: 'Jugendamt, Kindertagesbetreuung (synthetisch)' },
              status: 'WAITLISTED',
              sentAt: '2026-07-02T13:00:00.000Z',
              acceptedAt: '2026-07-09T13:00:00.000Z',
            },
          ],
          tasks: [
            task('Vorrangigen Betreuungsplatz beim Jobcenter anregen', '2026-11-27'),
            task('Elternkurs mit Kinderbeaufsichtigung anfragen', '2026-12-01'),
          ],
        },
        {
          number: 'KIM-OB-2026-00012',
          status: 'ACTIVE',
          family: {
            reference: 'F-2026-00012',
            district: { code: 'MITTE_STYRUM' },
            // The guardian signed, and the guardianship ends on the eve of the birthday: within thirty days.
            consentExpiringAt: '2026-12-18',
            agencyContacts: [
              contact('YOUTH_WELFARE_OFFICE'),
              contact('IMMIGRATION_AUTHORITY', '2026-12-02T13:30:00.000Z'),
              contact('JOB_CENTER'),
            ],
            members: [
              {
                person: {
                  id: youth,
                  immigration: residence('2029-11-01', [{ at: '2026-12-02T13:30:00.000Z' }]),
                  benefits: [],
                  benefitUnit: null,
                  health: { appointments: [] },
                  employment: null,
                },
              },
              {
                person: {
                  id: guardian,
                  immigration: null,
                  benefits: null,
                  benefitUnit: null,
                  health: null,
                  employment: null,
                },
              },
            ],
          },
          referrals: [
            {
              to: { name: 'Jugendmigrationsdienst (synthetisch)' },
              status: 'IN_PROGRESS',
              sentAt: '2026-09-01T13:00:00.000Z',
              acceptedAt: '2026-09-04T13:00:00.000Z',
            },
          ],
          tasks: [
            task('Antrag auf Elternnachzug fristwahrend stellen', '2026-12-04'),
            task('Krankenkasse wählen', '2026-12-11'),
            task('Eigene Einwilligung zum 18. Geburtstag einholen', '2026-12-18'),
          ],
        },
      ],
    });
  });
});

describe('the week of a case manager whose consents have lapsed', () => {
  it('shows a title that ends tomorrow, a grant that ends in a week and no consent that still holds', async () => {
    const { father, mother, child } = storyIds.expiredConsent;
    const unit = { grantedUntil: '2026-11-30', applicationDueAt: '2026-11-30', missing: [] };
    expect(await myWeek('brueckenau')).toMatchObject({
      activeClients: 3,
      activeCases: 1,
      caseload: [
        {
          number: 'KIM-OB-2025-00014',
          family: {
            consentExpiringAt: null,
            members: [
              {
                person: {
                  id: father,
                  immigration: residence('2026-11-24'),
                  benefits: [benefit('CHILD_BENEFIT')],
                  benefitUnit: unit,
                },
              },
              {
                person: {
                  id: mother,
                  immigration: residence('2027-05-20'),
                  benefits: [benefit('EDUCATION_PARTICIPATION', '2027-07-31')],
                  benefitUnit: unit,
                },
              },
              {
                person: {
                  id: child,
                  immigration: residence('2027-05-20'),
                  benefits: [benefit('CHILD_BENEFIT'), benefit('EDUCATION_PARTICIPATION', '2027-07-31')],
                  benefitUnit: unit,
                },
              },
            ],
          },
          referrals: [
            {
              to: { name: 'Sprachhaus Revier (synthetisch)' },
              status: 'EXPIRED',
              sentAt: '2026-02-16T14:00:00.000Z',
              acceptedAt: null,
            },
          ],
          tasks: [task('Einwilligungen erneuern', '2026-10-31')],
        },
      ],
    });
  });
});

describe('the week of nobody', () => {
  it.each([
    [
      'who sends no header is told to send one',
      {},
      'CASE_MANAGER_MISSING',
      'Nobody is named who asks: send the id of a case manager in the header x-lotse-case-manager.',
    ],
    [
      'who sends the id of somebody else is told that it is none',
      { 'x-lotse-case-manager': storyIds.amal.amal },
      'CASE_MANAGER_UNKNOWN',
      'The header x-lotse-case-manager does not hold the id of a case manager of this hub.',
    ],
    [
      'who sends a word for an id is told the same',
      { 'x-lotse-case-manager': 'silberbach' },
      'CASE_MANAGER_UNKNOWN',
      'The header x-lotse-case-manager does not hold the id of a case manager of this hub.',
    ],
  ])('%s, and no agency is asked', async (_, headers, code, message) => {
    let answer = await hub.operation<MyWeek>('MyWeek');
    const requests = await hub.requestsDuring(async () => {
      answer = await hub.operation<MyWeek>('MyWeek', {}, headers);
    });
    expect(answer).toMatchObject({
      status: 200,
      data: { me: null },
      errors: [{ message, path: ['me'], extensions: { code, agency: 'casework' } }],
      extensions: { disclosure: { complete: false, agencies: [{ name: 'casework', status: 'PARTIAL' }] } },
    });
    expect(answer.errors).toHaveLength(1);
    expect(requests).toEqual({ casework: 1 });
  });

  it('whose header cannot be an id is refused before anything is asked', async () => {
    let answer = await hub.operation<MyWeek>('MyWeek');
    const requests = await hub.requestsDuring(async () => {
      answer = await hub.operation<MyWeek>('MyWeek', {}, { 'x-lotse-case-manager': 'Jo Silberbach' });
    });
    expect(answer).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'CASE_MANAGER_INVALID' } }],
    });
    expect(requests).toEqual({});
  });
});

describe('an argument that a subgraph does not accept', () => {
  it.each([
    ['an id that is none', '{ family(id: "the Rahimis") { reference } }', 'family', 'casework'],
    ['a page of nothing', '{ families(first: 0) { edges { node { reference } } } }', 'families', 'casework'],
    [
      'a search for next year and the one after',
      '{ courseOffers(startsWithinWeeks: 999) { id } }',
      'courseOffers',
      'employment',
    ],
  ])(
    'is told to the caller at its field, without the words of the subgraph: %s',
    async (_, query, field, agency) => {
      const { status, data, errors } = await hub.ask(query);
      expect({ status, data }).toEqual({ status: 200, data: { [field]: null } });
      expect(errors).toEqual([
        {
          message:
            'The agency does not accept an argument of this field; the description in the schema says what is allowed.',
          path: [field],
          extensions: { code: 'ARGUMENT_NOT_ACCEPTED', agency },
        },
      ]);
    },
  );
});
