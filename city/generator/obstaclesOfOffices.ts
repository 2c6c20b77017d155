import type { DocumentNeedFacts } from '../facts/casework';
import type { Id } from '../facts/values';
import { addDays, addMonths } from '../today';
import { type Draft, membersOf } from './Draft';
import { each, type Finder } from './Finder';

interface Visit {
  readonly at: string;
  readonly where: string;
  readonly who: Id;
}

function visitsOf(draft: Draft): readonly Visit[] {
  return membersOf(draft).flatMap(({ person }) => {
    const visit = (at: string, where: string): Visit => ({ at, where, who: person.id });
    const exam = person.health?.schoolEntryExam?.appointmentAt ?? null;
    return [
      ...(person.immigration?.appointments ?? []).map(({ at, office }) => visit(at, office)),
      ...(person.employment?.profile?.appointments ?? []).map(({ at, office }) => visit(at, office)),
      ...(person.health?.appointments ?? []).map(({ at, place }) => visit(at, place)),
      ...(exam === null ? [] : [visit(exam, 'exam')]),
    ];
  });
}

/** X11: two offices expect members of the family within the same hour. */
export const appointmentClash: Finder = (draft) => {
  const visits = visitsOf(draft).filter(({ at }) => at > draft.today);
  return visits.flatMap((one, i) =>
    visits
      .slice(i + 1)
      .filter(
        (other) =>
          other.where !== one.where && Math.abs(Date.parse(other.at) - Date.parse(one.at)) < 3_600_000,
      )
      .map((other) => ({ subjects: [...new Set([one.who, other.who])] })),
  );
};

/** X14: complete for three months (administrative law) or six (social law) and not decided. */
export const authorityInactive: Finder = (draft) => {
  const files = each(draft, ({ person }) =>
    (person.immigration?.applications ?? []).some(
      ({ completeAt, decidedAt }) =>
        decidedAt === null && completeAt !== null && completeAt.slice(0, 10) < addMonths(draft.today, -3),
    ),
  );
  const benefits = draft.facts.benefits.filter(({ applications }) =>
    applications.some(
      ({ completeAt, decidedAt }) =>
        decidedAt === null && completeAt !== null && completeAt < addMonths(draft.today, -6),
    ),
  );
  return [...files, ...benefits.map(({ applicant, type }) => ({ subjects: [applicant], variant: type }))];
};

/** X15: papers that wait for each other in a circle. */
export const circularWait: Finder = (draft) => {
  const needs = draft.facts.casework?.documentNeeds ?? [];
  const circle = needs.find((need) => leadsBack(need, needs));
  return circle === undefined ? [] : [{ subjects: [circle.person] }];
};

function leadsBack(start: DocumentNeedFacts, needs: readonly DocumentNeedFacts[]): boolean {
  const seen = new Set<Id>();
  const next = [...start.waitsFor];
  while (next.length > 0) {
    const id = next.pop() as Id;
    if (id === start.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    next.push(...(needs.find((need) => need.id === id)?.waitsFor ?? []));
  }
  return false;
}

/** X16: two offices were not responsible, or three hand-offs for one need within 60 days are unresolved. */
export const pingPong: Finder = (draft) => {
  const opened = draft.facts.casework?.case;
  if (opened === undefined || opened.status === 'CLOSED') return [];
  const bounced = opened.referrals.filter(({ rejection }) => rejection === 'NOT_RESPONSIBLE');
  if (bounced.length >= 2) return [{ subjects: bounced[0]?.persons ?? [], variant: 'REFERRALS' }];
  const recent = opened.handOffs.filter(({ resolved, at }) => !resolved && at >= addDays(draft.today, -60));
  const crowded = recent.find(({ need }) => recent.filter((other) => other.need === need).length >= 3);
  return crowded === undefined ? [] : [{ subjects: [crowded.person], variant: 'HAND_OFFS' }];
};
