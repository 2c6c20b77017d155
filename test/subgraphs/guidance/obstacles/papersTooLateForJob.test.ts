import { evaluate } from '../../../../subgraphs/guidance/evaluate';
import { publishedFactShapes } from '../../../../subgraphs/guidance/facts/factShapes';
import { readFamilies } from '../../../../subgraphs/guidance/facts/readFamily';
import { papersTooLateForJob } from '../../../../subgraphs/guidance/obstacles/papersTooLateForJob';
import { describeRule, foundIn } from '../describeRule';
import { aFamily, aMember, answered, aPerson, idOf, today } from '../situation';

const offer: object = {
  status: 'ACCEPTED_PENDING_DOCUMENTS',
  requiredDocuments: ['PROVISIONAL_RESIDENCE_DOCUMENT', 'TAX_ID'],
  documentDueAt: '2026-11-28',
};
const inTime: object = {
  kind: 'EXTENSION',
  status: 'IN_REVIEW',
  decidedAt: null,
  submittedAt: '2026-09-01T08:00:00.000Z',
};
const worker = (own: object = {}, immigration: object = {}, name = 'worker') =>
  aPerson(name, {
    immigration: {
      currentStatus: { kind: 'RESIDENCE_PERMIT', basis: 'P28', validUntil: '2026-10-01' },
      workPermission: { state: 'FREE' },
      applications: [inTime],
      ...immigration,
    },
    jobOffers: [{ ...offer, ...own }],
  });
const tolerated = {
  currentStatus: { kind: 'TOLERATION', basis: 'P60A_2_1', validUntil: '2027-03-01' },
  workPermission: { state: 'ON_APPLICATION' },
  applications: [],
};
const family = (person = worker()) => aFamily([aMember(person)]);

describeRule(papersTooLateForJob, {
  positive: {
    family: family(),
    finds: [{ subjects: [idOf('worker')], variant: 'PROOF_GAP', severity: 'CRITICAL', dueAt: '2026-11-28' }],
  },
  negatives: [
    { because: 'the job is lost already', family: family(worker({ status: 'LOST' })) },
    {
      because: 'the employer needs no paper of the immigration office',
      family: family(worker({ requiredDocuments: ['TAX_ID'] })),
    },
    { because: 'the employer sets no day', family: family(worker({ documentDueAt: null })) },
    {
      because: 'work is not permitted at all',
      family: family(worker({}, { ...tolerated, workPermission: { state: 'EXCLUDED' } })),
    },
  ],
  boundaries: [
    {
      // Eight of ten papers come within 48 days.
      of: 'the usual wait',
      family: (day) => family(worker({ documentDueAt: day })),
      limit: '2027-01-09',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: aFamily([
      aMember(worker()),
      aMember(worker({ documentDueAt: '2026-12-20' }, tolerated, 'spouse'), { role: 'SPOUSE' }),
    ]),
    finds: [
      { subjects: [idOf('worker')], variant: 'PROOF_GAP', severity: 'CRITICAL' },
      { subjects: [idOf('spouse')], variant: 'RIGHT_GAP', severity: 'HIGH' },
    ],
  },
  union: {
    family: family(aPerson('worker', { nationalities: ['POL'], jobOffers: [offer] })),
    finds: [],
  },
  leapDay: {
    family: family(worker({ documentDueAt: '2028-03-07' })),
    finds: [{ subjects: [idOf('worker')], severity: 'CRITICAL' }],
  },
  birthYearOnly: 'above 15 nobody’s age takes part',
});

describe('X02 Papers too late for a job', () => {
  const variants = (person: ReturnType<typeof worker>) =>
    foundIn(papersTooLateForJob, family(person), today).map(({ finding, result }) => [
      finding.variant,
      result,
    ]);
  const blind = { workPermission: { state: null } };

  it('needs to know nothing of the work permission where the title goes on by law', () => {
    expect(variants(worker({}, blind))).toEqual([['PROOF_GAP', 'MATCH']]);
  });

  it('cannot tell which of the two is missing without the work permission, and says so of both', () => {
    expect(variants(worker({}, { ...tolerated, ...blind }))).toEqual([
      ['PROOF_GAP', 'INSUFFICIENT'],
      ['RIGHT_GAP', 'INSUFFICIENT'],
    ]);
  });

  it.each([
    ['filed after the end', { ...inTime, submittedAt: '2026-10-02T08:00:00.000Z' }],
    ['decided', { ...inTime, decidedAt: '2026-11-01T08:00:00.000Z' }],
    ['taken back', { ...inTime, status: 'WITHDRAWN' }],
    ['about something else', { ...inTime, kind: 'TRAVEL_DOCUMENT' }],
  ])('does not let a title go on by an application that was %s', (_, application) => {
    const waits = { applications: [application], workPermission: { state: 'ON_APPLICATION' } };
    expect(variants(worker({}, waits))).toEqual([['RIGHT_GAP', 'MATCH']]);
  });

  it.each([
    ['2026-12-20', ['LIKELY']],
    ['2026-12-21', []],
  ])(
    'takes four weeks to be the usual wait where an office has issued too few to publish one, and is less sure then: %s',
    (documentDueAt, results) => {
      const none = { p50Days: null, p80Days: null };
      const waits = { provisionalDocument: none, workPermission: none };
      const shapes = publishedFactShapes();
      const answer = { ...answered(family(worker({ documentDueAt }))), waits };
      const [reading] = readFamilies(answer, { shapes, today });
      if (reading == null) throw new Error('the family is not in the answer');
      const { obstacles } = evaluate(reading, {
        obstacles: [papersTooLateForJob],
        offers: [],
        shapes,
        asOf: today,
      });
      expect(obstacles.map(({ result }) => result)).toEqual(results);
    },
  );

  it('lets the opportunity residence go on only by an application for another title (§ 104c AufenthG)', () => {
    const status = { kind: 'RESIDENCE_PERMIT', basis: 'P104C', validUntil: '2026-10-01' };
    const state = { workPermission: { state: 'ON_APPLICATION' }, currentStatus: status };
    expect(variants(worker({}, { ...state, applications: [inTime] }))).toEqual([['RIGHT_GAP', 'MATCH']]);
    const change = { ...inTime, kind: 'CHANGE_OF_PURPOSE' };
    expect(variants(worker({}, { ...state, applications: [change] }))).toEqual([['PROOF_GAP', 'MATCH']]);
  });
});
