import { provisionalDocEnding } from '../../../../subgraphs/guidance/obstacles/provisionalDocEnding';
import { describeRule, foundIn } from '../describeRule';
import { aFamily, aMember, aPerson, idOf, today } from '../situation';

const application = { id: idOf('application'), status: 'IN_REVIEW', decidedAt: null };
const paper = (validUntil: string) => ({ validUntil, basisApplication: { id: application.id } });
const holder = (papers: readonly object[], own: object = {}, applied: object = application) =>
  aPerson('holder', { ...own, immigration: { provisionalDocuments: papers, applications: [applied] } });
const family = (person = holder([paper('2026-12-10')])) => aFamily([aMember(person)]);

describeRule(provisionalDocEnding, {
  positive: {
    family: family(),
    finds: [{ subjects: [idOf('holder')], severity: 'HIGH', dueAt: '2026-12-10' }],
  },
  negatives: [
    { because: 'the paper is valid for longer', family: family(holder([paper('2027-02-10')])) },
    {
      because: 'a newer paper is valid for longer',
      family: family(holder([paper('2026-12-10'), paper('2027-05-10')])),
    },
    {
      because: 'the application is decided',
      family: family(
        holder([paper('2026-12-10')], {}, { ...application, decidedAt: '2026-11-20T10:00:00.000Z' }),
      ),
    },
    {
      because: 'another application is open, not this one',
      family: family(holder([paper('2026-12-10')], {}, { ...application, id: idOf('another') })),
    },
    { because: 'there is no such paper', family: family(holder([])) },
  ],
  boundaries: [
    { of: '30 days', family: (day) => family(holder([paper(day)])), limit: '2026-12-23', holds: 'UNTIL' },
  ],
  two: {
    family: aFamily([aMember(holder([paper('2026-12-10')])), aMember(aPerson('karim'), { role: 'SPOUSE' })]),
    finds: [{ subjects: [idOf('holder')] }],
  },
  union: { family: family(holder([paper('2026-12-10')], { nationalities: ['BGR'] })), finds: [] },
  leapDay: { family: family(holder([paper('2028-03-30')])), finds: [{ subjects: [idOf('holder')] }] },
  birthYearOnly: 'the end of a paper does not depend on age',
});

it('X04 says that the right ends with the decision, not with the paper', () => {
  const [found] = foundIn(provisionalDocEnding, family(), today);
  expect(found?.finding.steps.some(({ en }) => en.includes('not with the paper'))).toBe(true);
});
