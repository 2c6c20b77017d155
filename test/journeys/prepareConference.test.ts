import { storyId, storyIds } from '../../city/stories/storyIds';
import { type Hub, startHub } from '../harness/startHub';
import { wholeAnswer } from './wholeAnswer';

/** Question Q10 for story 2: school authority and youth office meet the case manager on 9 December. */
const ids = storyIds.rahimi;
const conference = storyId('conference', 'rahimi', 'december');

const preparation = /* GraphQL */ `
  query PrepareConference($c: ID!) {
    prepareConference(id: $c) {
      conference { at sharedAreas viewGrantUntil }
      sharedView(areas: [SCHOOL, CHILDCARE, LANGUAGE, HEALTH]) {
        area
        needs { severity status }
        persons {
          id
          education { newcomerRegistration { status proposedSchool } }
          childcare { requests { status offers { facility { name } answerBy } } placement { type } }
        }
      }
      consentMatrix { person { id } area participant { role } status }
    }
  }
`;

interface Preparation {
  readonly prepareConference: {
    readonly conference: object;
    readonly sharedView: readonly object[];
    readonly consentMatrix: readonly {
      readonly person: { readonly id: string };
      readonly area: string;
      readonly participant: { readonly role: string };
      readonly status: string | null;
    }[];
  };
}

let hub: Hub;
let prepared: Preparation['prepareConference'];
beforeAll(async () => {
  hub = await startHub();
  const caseManager = await hub.callers.responsibleFor([ids.family]);
  const answer = await hub.ask<Preparation>(preparation, { c: conference }, caseManager);
  prepared = wholeAnswer(answer, ['casework', 'schools']).prepareConference;
}, 120_000);
afterAll(() => hub.stop());

describe('the preparation of a case conference', () => {
  it('tells when it is, what it shares and that the view ends the day after', () => {
    expect(prepared.conference).toEqual({
      at: '2026-12-09T13:00:00.000Z',
      sharedAreas: ['SCHOOL_STATUS', 'DAYCARE_STATUS', 'LANGUAGE_COURSE'],
      viewGrantUntil: '2026-12-10T22:59:00.000Z',
    });
  });

  it('shows the areas that are shared with what the agencies say, and not health, which is not', () => {
    expect(prepared.sharedView).toEqual([
      {
        area: 'SCHOOL',
        needs: [{ severity: 'HIGH', status: 'OPEN' }],
        persons: [
          {
            id: ids.second,
            education: {
              newcomerRegistration: {
                status: 'WAITING_FOR_PLACE',
                proposedSchool: 'Grundschule Fockhof (synthetisch)',
              },
            },
            childcare: null,
          },
          {
            id: ids.third,
            education: { newcomerRegistration: null },
            childcare: {
              requests: [{ status: 'ACCEPTED', offers: [] }],
              placement: { type: 'DAYCARE_CENTRE' },
            },
          },
        ],
      },
      {
        area: 'CHILDCARE',
        needs: [{ severity: 'MEDIUM', status: 'IN_PROGRESS' }],
        persons: [
          {
            id: ids.youngest,
            education: null,
            childcare: {
              requests: [
                {
                  status: 'OFFERED',
                  offers: [{ facility: { name: 'Kita Seestern (synthetisch)' }, answerBy: '2026-12-04' }],
                },
              ],
              placement: null,
            },
          },
        ],
      },
      { area: 'LANGUAGE', needs: [], persons: [] },
    ]);
  });

  it('finds what each of the three may hear of whom: the two offices of the children only, and of each other', () => {
    const areas = ['SCHOOL_STATUS', 'DAYCARE_STATUS', 'LANGUAGE_COURSE'];
    const participants = ['CASE_MANAGER', 'SCHOOL_AUTHORITY_OFFICER', 'YOUTH_OFFICE_PLACEMENT_OFFICER'];
    const row = (id: string, cells: readonly (readonly (string | null)[])[]) =>
      areas.flatMap((area, at) =>
        participants.map((role, column) => ({
          person: { id },
          area,
          participant: { role },
          status: cells[at]?.[column] ?? null,
        })),
      );
    const yes = 'ACTIVE';
    const parent = [
      [yes, null, null],
      [yes, null, null],
      [yes, null, null],
    ];
    // The parents let the youth office hear of school and the school authority of daycare, until the day after.
    const child = [
      [yes, null, yes],
      [yes, yes, null],
      [yes, null, null],
    ];
    expect(prepared.consentMatrix).toEqual([
      ...row(ids.father, parent),
      ...row(ids.mother, parent),
      ...[ids.eldest, ids.second, ids.third, ids.youngest].flatMap((id) => row(id, child)),
    ]);
  });
});
