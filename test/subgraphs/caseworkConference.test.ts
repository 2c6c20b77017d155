import { idOf } from '../../city/idOf';
import { casework } from '../../subgraphs/casework/agency';
import { caseworkCity, idsOf, jobCenterAdviser } from '../fixtures/caseworkCity';
import { type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';

let agency: SeededAgency;
const ids = idsOf(0);

beforeAll(async () => {
  agency = await serveSeeded(casework, caseworkCity(1), 'casework_conference');
});
afterAll(() => agency.stop());

async function prepare(selection: string, id = ids.conference): Promise<unknown> {
  const { data, errors } = await agency.ask(`{ prepareConference(id: "${id}") { ${selection} } }`);
  expect(errors).toBeUndefined();
  return data?.prepareConference;
}

describe('preparing a case conference', () => {
  it('tells who meets, what may be shared and until when', async () => {
    expect(
      await prepare(`conference { id at participants { id role organisation caseManager { id } } sharedAreas viewGrantUntil
        decisions consent { id } }`),
    ).toEqual({
      conference: {
        id: ids.conference,
        at: '2026-11-26T09:00:00.000Z',
        participants: [
          { ...jobCenterAdviser, caseManager: null },
          {
            id: 'youth-office-placement',
            role: 'YOUTH_OFFICE_PLACEMENT_OFFICER',
            organisation: 'ob-youth-welfare-office',
            caseManager: null,
          },
        ],
        sharedAreas: ['DAYCARE_STATUS', 'LANGUAGE_COURSE'],
        viewGrantUntil: '2026-11-26T22:59:00.000Z',
        decisions: ['Randzeitenbetreuung prüfen'],
        consent: [{ id: ids.consent('mother') }],
      },
    });
  });

  it('shows the areas that the conference shares and leaves out the others', async () => {
    expect(
      await prepare(
        'sharedView(areas: [HEALTH, CHILDCARE, LANGUAGE, CHILDCARE]) { area needs { area status } persons { id } }',
      ),
    ).toEqual({
      sharedView: [
        {
          area: 'CHILDCARE',
          needs: [{ area: 'CHILDCARE', status: 'OPEN' }],
          persons: [{ id: ids.child }, { id: ids.mother }],
        },
        { area: 'LANGUAGE', needs: [{ area: 'LANGUAGE', status: 'OPEN' }], persons: [{ id: ids.mother }] },
      ],
    });
  });

  it('shows nothing any more when the grant has ended', async () => {
    expect(await prepare('sharedView(areas: [CHILDCARE]) { area }', ids.pastConference)).toEqual({
      sharedView: [],
    });
  });

  it('is null for a conference that does not exist', async () => {
    expect(await prepare('conference { id }', idOf('no conference'))).toBeNull();
  });
});

describe('the consent matrix', () => {
  it('tells for each member, area and participant whether it is allowed today', async () => {
    const { consentMatrix } = (await prepare(
      'consentMatrix { person { id } area participant { organisation } status }',
    )) as {
      consentMatrix: {
        person: { id: string };
        area: string;
        participant: { organisation: string };
        status: string | null;
      }[];
    };
    const who = new Map([
      [ids.mother, 'mother'],
      [ids.father, 'father'],
      [ids.child, 'child'],
    ]);
    expect(
      consentMatrix.map(({ person, area, participant, status }) =>
        [who.get(person.id), area, participant.organisation, status].join(' '),
      ),
    ).toEqual([
      'mother DAYCARE_STATUS ob-job-center ACTIVE',
      // Taken back by telephone.
      'mother DAYCARE_STATUS ob-youth-welfare-office REVOKED',
      'mother LANGUAGE_COURSE ob-job-center ACTIVE',
      'mother LANGUAGE_COURSE ob-youth-welfare-office ',
      'father DAYCARE_STATUS ob-job-center ',
      // The provision ended before the consent does.
      'father DAYCARE_STATUS ob-youth-welfare-office EXPIRED',
      // Allowed and forbidden: what forbids wins.
      'father LANGUAGE_COURSE ob-job-center ',
      'father LANGUAGE_COURSE ob-youth-welfare-office ',
      'child DAYCARE_STATUS ob-job-center ',
      'child DAYCARE_STATUS ob-youth-welfare-office REVOKED',
      'child LANGUAGE_COURSE ob-job-center ',
      'child LANGUAGE_COURSE ob-youth-welfare-office ',
    ]);
  });
});
