import { storyIds } from '../../city/stories/storyIds';
import { type Hub, startHub } from '../harness/startHub';
import { sameHours, workweek } from './sameHours';
import { wholeAnswer } from './wholeAnswer';

/** Story 1: a lone mother may take a course and has a place on a waiting list; nobody looks after her children in the mornings. */
const { amal, daughter, toddler } = storyIds.amal;
const agencies = ['casework', 'employment', 'guidance', 'health', 'immigration', 'schools'];

/** What the form of consent leaves out: vaccinations known to practices, and duties that the naturalisation authority knows of. */
const withheld = [
  ...[0, 1, 2].map((n) => `person.family.members.${n}.person.health.measlesProof NO_CONSENT ASK_CONSENT`),
  'person.immigration.courseObligation NO_CONSENT ASK_CONSENT',
];

interface Obstacle {
  readonly rule: object;
  readonly severity: string;
  readonly dueAt: string | null;
  readonly explanation: {
    readonly text: string;
    readonly facts: readonly { readonly path: string; readonly value: string | null }[];
  };
  readonly resolution: { readonly steps: readonly string[] };
}

interface Offer {
  readonly rule: { readonly id: string };
  readonly variant: string | null;
  readonly result: string;
  readonly missingFacts: readonly { readonly path: string; readonly question: string }[];
}

interface MotherCourse {
  readonly person: {
    readonly family: {
      readonly members: readonly object[];
      readonly obstacles: readonly Obstacle[];
      readonly offers: readonly Offer[];
    };
  };
  readonly courseOffers: readonly { readonly id: string }[];
}

let hub: Hub;
let answer: MotherCourse;
beforeAll(async () => {
  hub = await startHub();
  answer = wholeAnswer(await hub.operation<MotherCourse>('MotherCourse', { p: amal }), agencies, withheld);
}, 120_000);
afterAll(() => hub.stop());

describe('a mother who wants a language course', () => {
  it('speaks no German to speak of, writes another script and is free to choose a course', () => {
    expect(answer.person).toMatchObject({
      languages: [
        { code: 'ar', level: 'MOTHER_TONGUE' },
        { code: 'de', level: 'A1' },
      ],
      literacy: 'NON_LATIN_SCRIPT',
      immigration: {
        currentStatus: { kind: 'RESIDENCE_PERMIT', basis: 'P25_2_SUBSIDIARY', validUntil: '2028-02-11' },
        // The Jobcenter admitted her; the immigration authority has obliged her to nothing.
        courseObligation: null,
      },
    });
  });

  it('has a right to a course that nobody has used, and waits for one because of childcare', () => {
    expect(answer.person).toMatchObject({
      languageCourses: {
        entitlement: {
          basis: 'ADMITTED_5A_JOBCENTER',
          issuedAt: '2026-06-15',
          expiresAt: '2027-06-15',
          used: false,
          feeExempt: 'EXEMPT',
          travelGrant: false,
        },
        registrations: [
          {
            type: 'GENERAL',
            provider: { name: 'Volkshochschule Emscherbogen (synthetisch)' },
            registeredAt: '2026-07-06',
            announcedStart: '2026-12-07',
            status: 'WAITLISTED',
            waitReason: 'NO_CHILDCARE',
            childSupervisionNeeded: true,
            childSupervisionArranged: false,
            slots: sameHours(workweek, '08:30', '12:45'),
          },
        ],
      },
    });
  });

  it('cares alone for two children who both wait for daycare, the elder for more than a year', () => {
    expect(answer.person.family.members).toEqual([
      {
        role: 'ADULT_REFERENCE',
        caresFor: [{ id: toddler }, { id: daughter }],
        person: {
          id: amal,
          dateOfBirth: '1996-05-02',
          childcare: null,
          health: { measlesProof: null },
        },
      },
      {
        role: 'CHILD',
        caresFor: [],
        person: {
          id: daughter,
          dateOfBirth: '2022-03-14',
          childcare: {
            requests: [
              {
                wantedFrom: '2025-08-01',
                hoursPerWeek: 'H35',
                status: 'WAITLISTED',
                // Her third year of life ended in March 2025; the right to a place began with the first birthday.
                entitlementSince: '2023-03-14',
                priorityGrounds: ['PARENT_IN_INTEGRATION_COURSE', 'SINGLE_PARENT', 'LANGUAGE_SUPPORT'],
                offers: [],
              },
            ],
            placement: null,
            feeStatus: null,
          },
          health: { measlesProof: { status: 'COMPLETE', proofDueAt: null } },
        },
      },
      {
        role: 'CHILD',
        caresFor: [],
        person: {
          id: toddler,
          dateOfBirth: '2025-08-23',
          childcare: {
            requests: [
              {
                wantedFrom: '2026-10-01',
                hoursPerWeek: 'H35',
                status: 'WAITLISTED',
                entitlementSince: '2026-08-23',
                priorityGrounds: ['PARENT_IN_INTEGRATION_COURSE', 'SINGLE_PARENT'],
                offers: [],
              },
            ],
            placement: null,
            feeStatus: null,
          },
          // One vaccination is enough at fifteen months (§ 20 Abs. 8 IfSG): no place fails for the lack of another.
          health: { measlesProof: { status: 'ONE_DOSE_SUFFICIENT_FOR_AGE', proofDueAt: null } },
        },
      },
    ]);
  });

  it('could take one of ten courses with child supervision within sixteen weeks, three of them nearby', () => {
    const offers = answer.courseOffers.map(({ id: _, ...offer }) => offer);
    const course = (
      type: string,
      provider: string,
      [district, start, freePlaces]: readonly [string, string, number],
      slots: ReturnType<typeof sameHours>,
    ) => ({
      type,
      provider: { name: `${provider} (synthetisch)` },
      district: { code: district },
      start,
      freePlaces,
      slots,
    });
    const diakonie = 'Bildungswerk der Diakonie Lotsenwerk';
    const caritas = 'Sprachkurse im Caritas Revierhaus';
    const threeMornings = sameHours(['MONDAY', 'WEDNESDAY', 'FRIDAY'], '08:45', '12:00');
    const lateMornings = sameHours(workweek, '09:00', '12:15');
    const nearby = [
      course('LITERACY', diakonie, ['MITTE_STYRUM', '2027-01-04', 4], threeMornings),
      course('PARENTS', caritas, ['MITTE_STYRUM', '2027-01-18', 4], lateMornings),
      course('PARENTS', diakonie, ['MITTE_STYRUM', '2027-02-01', 7], lateMornings),
    ];
    const elsewhere = [
      course('PARENTS', caritas, ['ALSTADEN_LIRICH', '2026-12-07', 0], threeMornings),
      course(
        'ORIENTATION_FIRST',
        diakonie,
        ['OSTERFELD', '2026-12-14', 12],
        sameHours(['TUESDAY', 'THURSDAY'], '09:00', '12:15'),
      ),
      course('WOMEN', diakonie, ['ALSTADEN_LIRICH', '2026-12-14', 2], lateMornings),
      course('GENERAL', diakonie, ['OSTERFELD', '2027-01-18', 6], sameHours(workweek, '08:30', '12:45')),
      course('PARENTS', diakonie, ['OSTERFELD', '2027-01-25', 5], threeMornings),
      course('WOMEN', caritas, ['OBERHAUSEN_OST', '2027-02-08', 10], lateMornings),
      course('PARENTS', 'Volkshochschule Emscherbogen', ['STERKRADE_MITTE', '2027-02-15', 8], lateMornings),
    ];
    expect(offers).toEqual([...nearby, ...elsewhere]);
    expect(new Set(answer.courseOffers.map(({ id }) => id)).size).toBe(10);
  });

  it('is blocked by one thing, with five steps that are open to her and the day by which the first has to be done', () => {
    const [blocked, ...others] = answer.person.family.obstacles;
    expect(others).toEqual([]);
    expect(blocked).toMatchObject({
      rule: {
        id: 'X01',
        title: 'Kurs scheitert an der Kinderbetreuung',
        legalRefs: expect.arrayContaining(['§ 24 SGB VIII', '§ 10 Abs. 1 Nr. 3 SGB II']),
      },
      // Nobody has told whether she is obliged, and her right lasts until June: not graver than this.
      severity: 'MEDIUM',
      dueAt: '2026-12-07',
    });
    const keywords = [
      'Betreuungsplatz',
      'Kinderbeaufsichtigung',
      'Elternkurs',
      'Kindertagespflege',
      'Absagen',
    ];
    const steps = blocked?.resolution.steps ?? [];
    expect(steps).toHaveLength(keywords.length);
    for (const [index, word] of keywords.entries()) expect(steps[index]).toContain(word);
    expect(blocked?.explanation.text).toMatch(/es entscheidet die zuständige Stelle\.$/);
    expect(blocked?.explanation.facts).toEqual(
      expect.arrayContaining([
        { path: 'person.languageCourses.registrations.status', value: 'WAITLISTED' },
        { path: 'person.dateOfBirth', value: '2022-03-14' },
        { path: 'person.dateOfBirth', value: '2025-08-23' },
      ]),
    );
  });

  it('is told what else is possible: a priority place, supervision at the course, the fares; her right to the course she has', () => {
    const told = answer.person.family.offers
      .filter(({ result }) => result !== 'INSUFFICIENT')
      .map(({ rule, variant, result }) => [rule.id, variant, result]);
    expect(told).toEqual([
      ['O07', 'SOCIAL_PARTICIPATION', 'MATCH'],
      ['O12', null, 'MATCH'],
      ['O16', 'TRAVEL_GRANT', 'MATCH'],
      ['O17', null, 'MATCH'],
      ['O32', null, 'LIKELY'],
    ]);
  });

  it('does not say of the children’s early intervention that there is none, but what to ask her', () => {
    const open = answer.person.family.offers.filter(({ result }) => result === 'INSUFFICIENT');
    expect(open.map(({ rule }) => rule.id)).toEqual(['O31', 'O31']);
    for (const { missingFacts } of open)
      expect(missingFacts).toEqual([
        {
          path: 'person.health.waitingFor',
          question: expect.stringContaining('Sie müssen dazu nichts sagen.'),
        },
      ]);
  });
});
