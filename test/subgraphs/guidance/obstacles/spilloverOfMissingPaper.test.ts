import { spilloverOfMissingPaper } from '../../../../subgraphs/guidance/obstacles/spilloverOfMissingPaper';
import { describeRule, foundIn } from '../describeRule';
import { aFamily, aMember, aPerson, idOf, merged, today } from '../situation';

const endsAt = (validUntil: string | null) => ({
  immigration: { currentStatus: { kind: 'RESIDENCE_PERMIT', basis: 'P28', validUntil } },
});
const unit = (own: object = {}): object => ({
  benefitUnit: { id: idOf('unit'), status: 'GRANTED', grantedUntil: '2026-12-31', missing: [], ...own },
});
const holder = (own: object = unit(), title: object = endsAt('2027-01-31')) =>
  aPerson('holder', merged(title, own));
const family = (person = holder()) => aFamily([aMember(person)]);

describeRule(spilloverOfMissingPaper, {
  positive: {
    family: family(),
    finds: [{ subjects: [idOf('holder')], variant: 'BENEFIT_UNIT', severity: 'HIGH', dueAt: '2026-12-31' }],
  },
  negatives: [
    { because: 'the title lasts', family: family(holder(unit(), endsAt('2028-01-31'))) },
    { because: 'the grant goes on for longer', family: family(holder(unit({ grantedUntil: '2027-06-30' }))) },
    {
      because: 'the Jobcenter no longer pays anyway',
      family: family(holder(unit({ status: 'ENDED', grantedUntil: '2026-12-31' }))),
    },
    { because: 'nothing is paid', family: family(holder({})) },
  ],
  boundaries: [
    {
      of: '45 days',
      family: (day) => family(holder(unit({ grantedUntil: day }))),
      limit: '2027-01-07',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: aFamily([aMember(holder()), aMember(aPerson('spouse', unit()), { role: 'SPOUSE' })]),
    finds: [{ subjects: [idOf('holder')] }],
  },
  union: { family: family(holder(merged(unit(), { nationalities: ['ITA'] } as object))), finds: [] },
  leapDay: {
    family: family(holder(unit({ grantedUntil: '2028-03-31' }), endsAt('2028-04-30'))),
    finds: [{ subjects: [idOf('holder')], dueAt: '2028-03-31' }],
  },
  birthYearOnly: 'what hangs on a paper does not depend on age',
});

describe('X05 A missing paper spreads', () => {
  const variants = (person: ReturnType<typeof holder>) =>
    foundIn(spilloverOfMissingPaper, family(person), today).map(({ finding }) => [
      finding.variant,
      'dueAt' in finding && finding.dueAt,
    ]);
  const job = { jobs: [{ from: '2025-01-01', until: null }] };

  it('to the Jobcenter that has asked for the title, whenever its grant ends', () => {
    const asks = unit({ grantedUntil: '2027-09-30', missing: ['RESIDENCE_TITLE'] });
    expect(variants(holder(asks))).toEqual([['BENEFIT_UNIT', '2027-09-30']]);
  });

  it('to benefits and health cover that end in the same weeks', () => {
    const own = {
      benefits: [
        { grantedUntil: '2027-12-15', controller: 'FAMILY_BENEFITS_OFFICE' },
        { grantedUntil: '2026-12-15', controller: 'ASYLUM_BENEFITS_UNIT' },
      ],
      health: { coverage: { validUntil: '2026-12-20' } },
    };
    expect(variants(holder(own))).toEqual([
      ['BENEFIT', '2026-12-15'],
      ['COVERAGE', '2026-12-20'],
    ]);
    const [benefit] = foundIn(spilloverOfMissingPaper, family(holder(own)), today);
    expect(benefit?.finding).toMatchObject({ agencies: ['IMMIGRATION_AUTHORITY', 'ASYLUM_BENEFITS_OFFICE'] });
  });

  it('to the employer, as soon as the title ends within 45 days', () => {
    expect(variants(holder(job, endsAt('2027-01-07')))).toEqual([['EMPLOYMENT', '2027-01-07']]);
    expect(variants(holder(job, endsAt('2027-01-08')))).toEqual([]);
  });

  it('from a provisional document that ends, too', () => {
    const id = idOf('application');
    const continued = {
      immigration: {
        currentStatus: { kind: 'PROVISIONAL_CONTINUED', basis: 'P28', validUntil: '2026-09-30' },
        applications: [{ id, kind: 'EXTENSION', status: 'IN_REVIEW', decidedAt: null }],
        provisionalDocuments: [{ validUntil: '2026-12-12', basisApplication: { id } }],
      },
    };
    expect(variants(holder(job, continued))).toEqual([['EMPLOYMENT', '2026-12-12']]);
  });
});
