import type { Day } from '../facts/values';
import { monthsBetween } from '../today';
import type { ClientFamily } from './ClientFamily';
import { carePlan } from './carePlan';
import type { Random } from './random';
import type { CarePlan, CoursePlan, Livelihood, MemberSketch, Situation } from './Sketch';
import { startsSchool } from './schoolAge';

/** Where each child below school age is looked after (domain.md 6.1). */
export function withCare(
  family: ClientFamily,
  situations: ReadonlySet<Situation>,
  today: Day,
  random: Random,
): { readonly members: readonly MemberSketch[] } {
  const small = family.members.filter(({ part, born }) => part === 'CHILD' && startsSchool(born) > today);
  const offered = situations.has('X08')
    ? random.pick(small.filter(({ born }) => inRange(monthsBetween(born, today), 13, 60)))
    : null;
  // At least one child has nobody but its parent: the youngest that is old enough to be away for a morning.
  const uncovered = situations.has('X01')
    ? [...small].reverse().find(({ born }) => monthsBetween(born, today) >= 3)
    : null;
  const care = (member: MemberSketch): CarePlan | null => {
    if (!small.includes(member)) return null;
    if (member === offered) return 'OFFERED';
    const months = monthsBetween(member.born, today);
    if (member === uncovered) return months < 8 ? 'NO_REQUEST' : 'WAITING';
    return carePlan(months, random);
  };
  return { members: family.members.map((member) => ({ ...member, care: care(member) })) };
}

const inRange = (value: number, from: number, to: number): boolean => value >= from && value <= to;

/**
 * Where the adult of the family who is to learn German stands. Only families in situation X01 wait for a course while nobody else could
 * look after a child.
 */
export function courseOf(
  family: { readonly members: readonly MemberSketch[] },
  given: {
    readonly situations: ReadonlySet<Situation>;
    readonly livelihood: Livelihood;
    readonly today: Day;
  },
  random: Random,
): CoursePlan {
  if (given.situations.has('X01')) return 'WAITING';
  const reference = family.members[0];
  if (reference === undefined || reference.line === 'GERMAN' || reference.line === 'TOLERATION')
    return 'NONE';
  if (given.situations.has('X06')) return 'NONE';
  const uncovered = family.members.some(({ care }) => care !== null && care !== 'PLACED');
  const alone = !family.members.some(({ part }) => part === 'PARTNER');
  const earning = given.livelihood !== 'SGB2' && given.livelihood !== 'ASYLBLG';
  const settled =
    reference.line === 'SETTLEMENT' || reference.line === 'EU' || reference.line === 'WORK_STUDY';
  if (settled) return random.weigh({ NONE: 60, COMPLETED: 40 });
  if (uncovered && (alone || earning)) return random.weigh({ NONE: 45, ENTITLED: 20, COMPLETED: 35 });
  return random.weigh({ NONE: 28, ENTITLED: 10, WAITING: 16, RUNNING: 20, COMPLETED: 26 });
}
