import type { MemberReading } from '../facts/Reading';
import { all, any, type Truth } from '../facts/Truth';

/** Some of a family, and what is so for them. */
export interface People {
  /** Hub ids. */
  readonly subjects: readonly string[];
  readonly truth: Truth;
}

/**
 * Tells for whom of a family something holds and for whom it cannot be told, so that one finding is about all whom it concerns, and a fact
 * that is not known never drags in somebody else.
 * @returns at most two groups; nobody for whom it does not hold
 */
export function peopleFor(
  members: readonly MemberReading[],
  condition: (member: MemberReading) => Truth,
): readonly People[] {
  const each = members.map((member) => ({ id: member.person.$id, truth: condition(member) }));
  return [true, null].flatMap((value) => {
    const those = each.filter(({ truth }) => truth.value === value);
    if (those.length === 0) return [];
    const truths = those.map(({ truth }) => truth);
    return [{ subjects: those.map(({ id }) => id), truth: value ? all(...truths) : any(...truths) }];
  });
}
