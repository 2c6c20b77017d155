import type { Disclosure } from './askHub';
import { deadlineLines, type GuidedFamily, obstacleLines, questionLines } from './guidanceLines';

/** The parts of `schema/operations/FamilyOnOnePage.graphql` that the page shows. */
export interface FamilyOnOnePage {
  readonly family: Family | null;
}

type Maybe<T> = T | null;

interface Family extends GuidedFamily {
  readonly reference: string;
  readonly contactLanguage: string;
  readonly district: Maybe<{ readonly code: string }>;
  readonly members: readonly { readonly role: string; readonly person: Person }[];
  readonly agencyContacts: readonly {
    readonly agency: string;
    readonly officeContact: { readonly name: string; readonly phone: Maybe<string> };
    readonly lastContactAt: Maybe<string>;
    readonly nextAppointmentAt: Maybe<string>;
  }[];
  readonly case: Maybe<{
    readonly handOffs: readonly {
      readonly from: string;
      readonly to: string;
      readonly need: string;
      readonly resolved: boolean;
    }[];
    readonly referrals: readonly {
      readonly to: { readonly name: string };
      readonly status: string;
      readonly sentAt: Maybe<string>;
    }[];
  }>;
}

interface Person {
  readonly id: string;
  readonly name: { readonly display: string };
  readonly dateOfBirth: Maybe<string>;
  readonly interpreterNeed: string;
  readonly immigration: Maybe<{
    readonly currentStatus: { readonly kind: string; readonly validUntil: Maybe<string> };
    readonly applications: readonly {
      readonly kind: string;
      readonly status: string;
      readonly appointmentAt: Maybe<string>;
      readonly missing: readonly string[];
    }[];
    readonly appointments: readonly { readonly at: string; readonly office: string }[];
  }>;
  readonly benefits: Maybe<
    readonly {
      readonly type: string;
      readonly status: string;
      readonly grantedUntil: Maybe<string>;
      readonly renewalDueAt: Maybe<string>;
    }[]
  >;
  readonly education: Maybe<{
    readonly obligation: { readonly state: string };
    readonly newcomerRegistration: Maybe<{ readonly status: string }>;
    readonly enrolment: Maybe<{ readonly type: string; readonly grade: Maybe<number> }>;
  }>;
  readonly childcare: Maybe<{
    readonly requests: readonly { readonly status: string }[];
    readonly placement: Maybe<{ readonly type: string }>;
  }>;
  readonly health: Maybe<{
    readonly coverage: Maybe<{ readonly type: string; readonly validUntil: Maybe<string> }>;
    readonly appointments: readonly { readonly at: string; readonly place: string }[];
  }>;
  readonly employment: Maybe<{
    readonly appointments: readonly { readonly at: string; readonly office: string }[];
  }>;
}

/**
 * A family's situation as a page for the terminal: who, which agency, what is open, what stands in the way, what is due.
 * @param today the day on which the data live, YYYY-MM-DD
 */
export function situationPage(
  family: Family,
  extensions: { readonly disclosure?: Disclosure } | undefined,
  today: string,
): string {
  return [
    '',
    `FAMILY ${family.reference} · ${words(family.district?.code ?? 'district unknown')} · speaks ${family.contactLanguage} · on ${today}`,
    'Every person on this page is invented.',
    '',
    'WHO, AND WHAT EACH AGENCY HAS OPEN',
    ...family.members.flatMap(({ role, person }) => [...personLines(role, person), '']),
    'WHAT STANDS IN THE WAY',
    ...listed(obstacleLines(family), 'nothing that the rules know of'),
    '',
    'DUE WITHIN 60 DAYS',
    ...listed(deadlineLines(family), 'nothing'),
    '',
    'TO BE FOUND OUT',
    ...listed(questionLines(family), 'nothing'),
    '',
    'KEPT BACK',
    ...listed(keptBack(family, extensions?.disclosure), 'nothing'),
    '',
    'SENT FROM ONE OFFICE TO THE NEXT',
    ...listed(handOffs(family), 'not so far'),
    '',
    'WHO IS RESPONSIBLE',
    ...family.agencyContacts.map(contactLine),
    '',
    askedLine(extensions?.disclosure),
    '',
  ].join('\n');
}

const words = (term: string): string => term.toLowerCase().replaceAll('_', ' ');
/** The calendar day in Germany on which a date or point in time falls. */
const day = (instant: string): string => (instant.length === 10 ? instant : when(instant).slice(0, 10));
const listed = (lines: readonly string[], otherwise: string): readonly string[] =>
  (lines.length === 0 ? [otherwise] : lines).map((line) => `  ${line}`);
const part = (agency: string, lines: readonly string[]): readonly string[] =>
  lines.map((line, index) => `    ${(index === 0 ? agency : '').padEnd(12)} ${line}`);

function personLines(role: string, person: Person): readonly string[] {
  const interpreter = person.interpreterNeed === 'REQUIRED' ? ' · needs an interpreter' : '';
  return [
    `  ${person.name.display} · ${words(role)} · born ${person.dateOfBirth ?? 'unknown'}${interpreter}`,
    ...part('immigration', immigrationLines(person)),
    ...part('social', (person.benefits ?? []).map(benefitLine)),
    ...part('schools', schoolLines(person)),
    ...part('health', healthLines(person)),
    ...part('employment', (person.employment?.appointments ?? []).map(appointmentLine)),
  ];
}

function immigrationLines({ immigration }: Person): readonly string[] {
  if (immigration === null) return [];
  const { kind, validUntil } = immigration.currentStatus;
  return [
    `${words(kind)}${validUntil ? ` until ${validUntil}` : ''}`,
    ...immigration.applications.map(
      ({ kind, status, missing }) =>
        `open: ${words(kind)}, ${words(status)}${missing.length > 0 ? `, missing ${missing.map(words).join(', ')}` : ''}`,
    ),
    ...immigration.appointments.map(appointmentLine),
  ];
}

const appointmentLine = ({ at, office }: { at: string; office: string }): string =>
  `appointment ${when(at)}, ${office}`;

const benefitLine = (benefit: { type: string; status: string; grantedUntil: Maybe<string> }): string =>
  `${words(benefit.type)}: ${words(benefit.status)}${benefit.grantedUntil ? ` until ${benefit.grantedUntil}` : ''}`;

function schoolLines({ education, childcare }: Person): readonly string[] {
  const lines: string[] = [];
  if (education?.enrolment) {
    const { type, grade } = education.enrolment;
    lines.push(`${words(type)}${grade === null ? '' : `, grade ${grade}`}`);
  } else if (education) {
    const newcomer = education.newcomerRegistration;
    lines.push(
      `${words(education.obligation.state)}${newcomer ? `, newcomer ${words(newcomer.status)}` : ''}`,
    );
  }
  if (childcare?.placement) lines.push(words(childcare.placement.type));
  for (const { status } of childcare?.requests ?? []) lines.push(`open: daycare request, ${words(status)}`);
  return lines;
}

function healthLines({ health }: Person): readonly string[] {
  if (health === null) return [];
  const { coverage, appointments } = health;
  return [
    ...(coverage
      ? [`${words(coverage.type)}${coverage.validUntil ? ` until ${coverage.validUntil}` : ''}`]
      : []),
    ...appointments.map(({ at, place }) => `appointment ${when(at)}, ${place}`),
  ];
}

/** Date and time in Germany, where the offices are. */
function when(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  }).format(new Date(instant));
}

/** What is not on the page although it was asked for, by person, with what can be done about it. */
function keptBack(family: Family, disclosure: Disclosure | undefined): readonly string[] {
  return (disclosure?.withheld ?? []).map(({ path, reason, remedy }) => {
    const [, list, member, , ...below] = path;
    const person =
      list === 'members' && typeof member === 'number' ? family.members[member]?.person : undefined;
    const field = (person ? below : path.slice(1)).filter((step) => typeof step === 'string').join(' › ');
    const step = remedy === 'NONE' ? '' : ` → ${words(remedy)}`;
    return `${person ? `${person.name.display}: ` : ''}${field}, ${words(reason)}${step}`;
  });
}

const handOffs = (family: Family): readonly string[] => [
  ...(family.case?.handOffs ?? []).map(
    ({ from, to, need, resolved }) =>
      `${words(need)}: ${words(from)} → ${words(to)}${resolved ? ' (settled)' : ' (unsettled)'}`,
  ),
  ...(family.case?.referrals ?? []).map(
    ({ to, status, sentAt }) =>
      `referred to ${to.name}: ${words(status)}${sentAt ? `, sent ${day(sentAt)}` : ''}`,
  ),
];

const contactLine = ({
  agency,
  officeContact,
  lastContactAt,
  nextAppointmentAt,
}: Family['agencyContacts'][number]): string => {
  const last = lastContactAt ? ` · last contact ${lastContactAt}` : '';
  const next = nextAppointmentAt ? ` · next ${when(nextAppointmentAt)}` : '';
  return `  ${words(agency).padEnd(26)} ${officeContact.name}${officeContact.phone ? `, ${officeContact.phone}` : ''}${last}${next}`;
};

function askedLine(disclosure: Disclosure | undefined): string {
  if (disclosure === undefined) return 'The hub did not say which agencies answered.';
  const told = disclosure.agencies.map(({ name, status }) => `${name} ${status}`).join(' · ');
  return `${disclosure.complete ? 'Complete' : 'INCOMPLETE'}: ${told}`;
}
