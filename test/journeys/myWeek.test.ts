import { type CaseManagerName, caseManagerId } from '../../city/base';
import { storyIds } from '../../city/stories/storyIds';
import { type Hub, type HubAnswer, startHub } from '../harness/startHub';
import { tokenFor } from '../harness/tokenFor';
import { wholeAnswer, withheldIn } from './wholeAnswer';

const agencies = ['casework', 'employment', 'guidance', 'health', 'immigration', 'social'];

interface MyWeek {
  readonly me: object | null;
}

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
}, 120_000);
afterAll(() => hub.stop());

const myWeekOf = async (name: CaseManagerName) =>
  hub.operation<MyWeek>('MyWeek', {}, await hub.callers.manager(caseManagerId(name)));

const personalFields = ['benefitUnit', 'benefits', 'employment', 'health', 'immigration'];

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
    // The guardian is no client and has agreed to nothing.
    const withheld = personalFields.map(
      (field) => `me.caseload.1.family.members.1.person.${field} NO_CONSENT ASK_CONSENT`,
    );
    expect(wholeAnswer(await myWeekOf('silberbach'), agencies, withheld).me).toEqual({
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
            nextDeadline: { at: '2026-12-03', kind: 'APPOINTMENT' },
            highestObstacle: { rule: { id: 'X01' }, severity: 'MEDIUM' },
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
            nextDeadline: { at: '2026-12-02', kind: 'APPOINTMENT' },
            // Cover through the youth office ends on the eve of the birthday; who may follow him has been kept back.
            highestObstacle: { rule: { id: 'X17' }, severity: 'CRITICAL' },
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
  it('shows her own file and that all consents have to be renewed, and no agency is asked about them', async () => {
    const { father, mother, child } = storyIds.expiredConsent;
    let answer: HubAnswer<MyWeek> | undefined;
    const requests = await hub.requestsDuring(async () => {
      answer = await myWeekOf('brueckenau');
    });
    const nothing = Object.fromEntries(personalFields.map((field) => [field, null]));
    expect(answer).toMatchObject({
      status: 200,
      data: {
        me: {
          activeClients: 3,
          activeCases: 1,
          caseload: [
            {
              number: 'KIM-OB-2025-00014',
              family: {
                consentExpiringAt: null,
                // That his title ends tomorrow and that nothing was applied for follows from what may not be known.
                nextDeadline: null,
                // What is told rests on the file alone: a child’s birthday.
                highestObstacle: { rule: { id: 'X22' }, severity: 'MEDIUM' },
                members: [father, mother, child].map((id) => ({ person: { id, ...nothing } })),
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
        },
      },
      // The father's title ends tomorrow; whoever wants to see it has to ask him first.
      extensions: {
        disclosure: {
          complete: true,
          agencies: agencies.map((name) => ({
            name,
            status: ['casework', 'guidance'].includes(name) ? 'OK' : 'DENIED',
          })),
        },
      },
    });
    expect(answer?.errors).toBeUndefined();
    expect(answer && withheldIn(answer)).toEqual(
      [0, 1, 2].flatMap((member) =>
        personalFields.map(
          (field) => `me.caseload.0.family.members.${member}.person.${field} CONSENT_EXPIRED RENEW_CONSENT`,
        ),
      ),
    );
    // The question itself and the one about consents, for her and for guidance; of the immigration office the published waiting times, of the
    // health office that which is asked alike of everybody, so that a silence tells nobody whether there was anything (domain.md 3.0).
    expect(requests).toEqual({ casework: 4, guidance: 1, health: 1, immigration: 1 });
  });
});

describe('the week of nobody', () => {
  const asked = async (headers: Readonly<Record<string, string>>) => {
    const [response, requests] = await during(() =>
      fetch(hub.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: '{ me { displayName } }' }),
      }),
    );
    return { status: response.status, body: (await response.json()) as object, requests };
  };

  async function during<Value>(act: () => Promise<Value>) {
    const values: Value[] = [];
    const requests = await hub.requestsDuring(async () => void values.push(await act()));
    return [values[0] as Value, requests] as const;
  }

  it('who has no token is told that one is needed, and nobody is asked', async () => {
    expect(await asked({ 'x-lotse-purpose': 'CASE_COORDINATION' })).toMatchObject({
      status: 401,
      body: { errors: [{ extensions: { code: 'TOKEN_MISSING' } }] },
      requests: {},
    });
  });

  it('whose token says nothing that was signed is refused, whoever it names', async () => {
    const [head, , signature] =
      (await hub.callers.manager(caseManagerId('silberbach'))).authorization?.split('.') ?? [];
    const claims = Buffer.from(JSON.stringify({ sub: 'somebody else' })).toString('base64url');
    const forged = `${head}.${claims}.${signature}`;
    expect(await asked({ authorization: forged, 'x-lotse-purpose': 'CASE_COORDINATION' })).toMatchObject({
      status: 401,
      body: { errors: [{ extensions: { code: 'TOKEN_INVALID' } }] },
      requests: {},
    });
  });

  it('who does not say what for is told to, and nobody is asked', async () => {
    const { authorization = '' } = await hub.callers.manager(caseManagerId('silberbach'));
    expect(await asked({ authorization })).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'PURPOSE_MISSING' } }] },
      requests: {},
    });
  });

  it('who is no case manager has none, and no agency is asked', async () => {
    const authorization = `Bearer ${await tokenFor('school-authority-officer')}`;
    expect(await asked({ authorization, 'x-lotse-purpose': 'CASE_COORDINATION' })).toMatchObject({
      status: 200,
      body: { data: { me: null }, extensions: { disclosure: { complete: true, withheld: [] } } },
      requests: { casework: 1 },
    });
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
