import { residenceRequirementVsMove } from '../../../../subgraphs/guidance/obstacles/residenceRequirementVsMove';
import { describeRule, foundIn } from '../describeRule';
import { aFamily, aMember, aPerson, idOf, merged, today } from '../situation';

const essen = '05113000';
const osnabrueck = '03404000';
const requirement = (own: object = {}): object => ({
  immigration: {
    residenceRequirement: {
      kind: 'TOLERATION_61',
      area: 'Nordrhein-Westfalen',
      until: null,
      exemptIfJobHoursWeek: null,
      ...own,
    },
  },
});
const offer = (own: object = {}): object => ({
  jobOffers: [
    {
      status: 'OFFERED',
      municipality: osnabrueck,
      insured: true,
      hoursPerWeek: 30,
      decisionDueAt: '2026-12-01',
      startDate: '2027-01-04',
      ...own,
    },
  ],
});
const bound = (own: object = offer(), auflage: object = {}) =>
  aPerson('bound', merged(requirement(auflage), own));
const by12a = { kind: 'STATE_12A', exemptIfJobHoursWeek: 15 };
const family = (person = bound()) => aFamily([aMember(person)]);

describeRule(residenceRequirementVsMove, {
  positive: {
    family: family(),
    finds: [{ subjects: [idOf('bound')], variant: 'JOB', severity: 'HIGH', dueAt: '2026-12-01' }],
  },
  negatives: [
    { because: 'the job is within the area', family: family(bound(offer({ municipality: essen }))) },
    { because: 'the offer is gone', family: family(bound(offer({ status: 'DECLINED' }))) },
    { because: 'there is no requirement', family: family(aPerson('bound', offer())) },
    { because: 'the job itself lifts the requirement', family: family(bound(offer(), by12a)) },
    {
      because: 'another job has lifted it',
      family: family(
        bound(
          merged(offer({ hoursPerWeek: 10 }), {
            jobs: [{ from: '2026-01-01', until: null, insured: true, hoursPerWeek: 20 }],
          }),
          by12a,
        ),
      ),
    },
    {
      because: 'training has lifted it',
      family: family(
        bound(
          merged(offer({ insured: false }), { trainings: [{ from: '2026-08-01', until: '2029-07-31' }] }),
          by12a,
        ),
      ),
    },
  ],
  boundaries: [
    {
      of: 'the last day of the requirement',
      family: (day) => family(bound(offer(), { until: day })),
      limit: today,
      holds: 'FROM',
    },
  ],
  two: {
    family: aFamily([aMember(bound()), aMember(aPerson('free', offer()), { role: 'SPOUSE' })]),
    finds: [{ subjects: [idOf('bound')] }],
  },
  union: { family: family(bound(merged(offer(), { nationalities: ['ITA'] } as object))), finds: [] },
  leapDay: {
    family: family(bound(offer({ decisionDueAt: '2028-03-31' }), { until: '2028-02-29' })),
    finds: [{ subjects: [idOf('bound')], dueAt: '2028-03-31' }],
  },
  birthYearOnly: 'above 15 nobody’s age takes part',
});

describe('X12 Residence requirement', () => {
  const found = (person: ReturnType<typeof bound>) =>
    foundIn(residenceRequirementVsMove, family(person), today).map(({ finding, result }) => [
      finding.variant,
      result,
    ]);

  it.each([14.9, 15])('of § 12a is lifted by an insured job of 15 hours, not below: %d', (hoursPerWeek) => {
    const result = hoursPerWeek < 15 ? [['JOB', 'MATCH']] : [];
    expect(found(bound(offer({ hoursPerWeek }), by12a))).toEqual(result);
    expect(found(bound(offer({ hoursPerWeek, insured: false }), by12a))).toEqual([['JOB', 'MATCH']]);
  });

  it('for one city forbids the next one', () => {
    expect(found(bound(offer({ municipality: essen }), { area: 'Oberhausen' }))).toEqual([['JOB', 'MATCH']]);
    expect(found(bound(offer({ municipality: '05119000' }), { area: 'Oberhausen' }))).toEqual([]);
  });

  it('is not judged by where nobody has said that the job is, nor by an area that is not known', () => {
    expect(found(bound(offer({ municipality: null })))).toEqual([['JOB', 'INSUFFICIENT']]);
    expect(found(bound(offer(), { area: 'Ruhrgebiet' }))).toEqual([['JOB', 'INSUFFICIENT']]);
  });

  it('stands against a course elsewhere, unless there is none here', () => {
    const course = (waitReason: string | null): object => ({
      languageCourses: {
        registrations: [
          { status: 'REGISTERED', municipality: osnabrueck, waitReason, announcedStart: '2027-01-11' },
        ],
      },
    });
    expect(found(bound(course(null), by12a))).toEqual([['COURSE', 'MATCH']]);
    expect(found(bound(course('LEVEL_NOT_OFFERED'), by12a))).toEqual([]);
    expect(found(bound(course('LEVEL_NOT_OFFERED')))).toEqual([['COURSE', 'MATCH']]);
  });

  it('stands against a flat for which its lifting is applied for, for all who are bound', () => {
    const lifting = { kind: 'RESIDENCE_REQUIREMENT_CHANGE', decidedAt: null };
    const father = aPerson(
      'father',
      merged(requirement(by12a), { immigration: { applications: [lifting] } }),
    );
    const mother = aPerson('mother', requirement(by12a));
    const withNeed = (status: string) =>
      foundIn(
        residenceRequirementVsMove,
        aFamily([aMember(father), aMember(mother, { role: 'SPOUSE' })], {
          case: { documentNeeds: [{ document: 'RENTAL_CONTRACT', status }] },
        } as object),
        today,
      ).map(({ finding }) => [finding.variant, finding.subjects]);
    expect(withNeed('WAITING')).toEqual([['FLAT', [idOf('father'), idOf('mother')]]]);
    expect(withNeed('ACCEPTED')).toEqual([]);
  });
});
