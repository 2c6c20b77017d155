import { addDays, addMonths } from '../today';
import { each, type Finder } from './Finder';

/** About these the administrative courts decide, about other benefits the social courts (§ 75 VwGO, § 88 SGG). */
const administrative = [
  'HOUSING_BENEFIT',
  'MAINTENANCE_ADVANCE',
  'HOUSING_ENTITLEMENT_CERTIFICATE',
  'SOCIAL_TICKET',
];

/** X14: complete for three months (administrative law, objections) or six (social law) and not decided. */
export const authorityInactive: Finder = (draft) => {
  const files = each(draft, ({ person }) =>
    (person.immigration?.applications ?? []).some(
      ({ completeAt, decidedAt, status }) =>
        decidedAt === null &&
        status !== 'SUSPENDED' &&
        status !== 'WITHDRAWN' &&
        completeAt !== null &&
        completeAt.slice(0, 10) < addMonths(draft.today, -3),
    ),
  );
  const benefits = draft.facts.benefits.filter(({ applications, type }) =>
    applications.some(({ completeAt, decidedAt, kind, status }) => {
      const months = administrative.includes(type) || kind === 'OBJECTION' ? 3 : 6;
      return (
        decidedAt === null &&
        status !== 'SUSPENDED' &&
        completeAt !== null &&
        completeAt < addMonths(draft.today, -months)
      );
    }),
  );
  return [...files, ...benefits.map(({ applicant, type }) => ({ subjects: [applicant], variant: type }))];
};

/** X16: within 60 days two offices were not responsible for one need, or three hand-offs for it came to nothing. */
export const pingPong: Finder = (draft) => {
  const opened = draft.facts.casework?.case;
  if (opened === undefined || opened.status === 'CLOSED') return [];
  const since = addDays(draft.today, -60);
  const bounced = opened.referrals.filter(
    ({ status, rejection, sentAt }) =>
      status === 'REJECTED' &&
      rejection === 'NOT_RESPONSIBLE' &&
      sentAt !== null &&
      sentAt.slice(0, 10) >= since,
  );
  const recent = opened.handOffs.filter(({ resolved, at }) => !resolved && at >= since);
  const again = bounced.filter(({ need }) => bounced.filter((other) => other.need === need).length >= 2);
  const around = recent.filter(({ need }) => recent.filter((other) => other.need === need).length >= 3);
  const found = [
    { subjects: [...new Set(again.flatMap(({ persons }) => persons))], variant: 'REFERRALS' },
    { subjects: [...new Set(around.map(({ person }) => person))], variant: 'HAND_OFFS' },
  ];
  return found.filter(({ subjects }) => subjects.length > 0);
};
