import { Client } from 'pg';
import type { FamilyMember } from '../../../subgraphs/casework/entities/FamilyMember';
import { custodiansOf } from '../../../subgraphs/casework/grounds/custodiansOf';
import type { Human, Signing, World } from '../../model/World';

/** The day of the synthetic city. */
const today = '2026-11-23';

/** The world of the model, read straight from casework's tables, as it is for one case manager (or for nobody in particular). */
export interface CityWorld {
  readonly world: World;
  /** Present members by family. */
  readonly families: ReadonlyMap<string, readonly string[]>;
  /** Every id that only the hub may know: of persons, families, cases. */
  readonly hubIds: ReadonlySet<string>;
}

type Row = Readonly<Record<string, unknown>>;

/** Runs statements against one database. */
export async function withDatabase<T>(url: string, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

export const readWorld = (url: string, caseManager: string | null): Promise<CityWorld> =>
  withDatabase(url, async (client) => {
    const all = async (table: string): Promise<readonly Row[]> =>
      (await client.query(`SELECT *, to_jsonb(t) AS json FROM "${table}" t`)).rows.map(({ json }) => json);
    const [persons, members, consents] = [
      await all('person'),
      await all('family_member'),
      await all('consent'),
    ];
    const [cases, managers, team] = [
      await all('case_file'),
      await all('case_manager'),
      await all('case_team_member'),
    ];
    const present = (members as unknown as FamilyMember[]).filter(
      ({ until }) => until === null || until >= today,
    );
    const families = byFamily(present);
    const employers = new Map(managers.map((row) => [row.id as string, row as unknown as ManagerRow]));
    const mine = caseParts(
      cases as unknown as CaseRow[],
      employers,
      team as unknown as TeamRow[],
      caseManager,
    );
    const humans = persons.map((row) => humanOf(row as unknown as PersonRow, { families, consents, mine }));
    return {
      world: { today, humans: new Map(humans.map((human) => [human.id, human])) },
      families: new Map([...families].map(([id, group]) => [id, group.map(({ personId }) => personId)])),
      hubIds: new Set([...persons, ...cases].map(({ id }) => id as string).concat([...families.keys()])),
    };
  });

function byFamily(members: readonly FamilyMember[]): ReadonlyMap<string, readonly FamilyMember[]> {
  const families = new Map<string, FamilyMember[]>();
  for (const member of members) {
    const group = families.get(member.familyId) ?? [];
    families.set(member.familyId, group);
    group.push(member);
  }
  return families;
}

interface ManagerRow {
  readonly id: string;
  readonly employer: { readonly id: string };
  readonly deputyIds: readonly string[];
}
interface CaseRow {
  readonly id: string;
  readonly familyId: string;
  readonly status: string;
  readonly caseManagerId: string;
}
interface TeamRow {
  readonly caseId: string;
  readonly caseManagerId: string;
  readonly role: string;
}
interface PersonRow {
  readonly id: string;
  readonly dateOfBirth: string | null;
  readonly protectiveMarkers: readonly string[];
}
interface ConsentRow {
  readonly id: string;
  readonly subjectId: string;
  readonly signatoryId: string;
  readonly capacity: string;
  readonly coSignatoryId: string | null;
  readonly form: { readonly kind: string };
  readonly givenAt: string;
  readonly noticeGiven: Readonly<Record<string, boolean>>;
  readonly expiresAt: string;
  readonly status: string;
  readonly revocations: readonly { readonly provision: number | null }[];
  readonly provisions: readonly {
    readonly effect: 'PERMIT' | 'DENY';
    readonly source: string;
    readonly recipient: { role: string; organisation: string; includesDeputies: boolean };
    readonly categories: readonly string[];
    readonly purposes: readonly string[];
    readonly validUntil: string | null;
    readonly confidentialityRelease: boolean;
  }[];
}

interface Part {
  readonly manages: boolean;
  readonly standsInFor: readonly string[];
}

/** Family → what the caller has to do with its open cases. */
function caseParts(
  cases: readonly CaseRow[],
  managers: ReadonlyMap<string, ManagerRow>,
  team: readonly TeamRow[],
  me: string | null,
): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  if (me === null) return parts;
  for (const { id, familyId, status, caseManagerId } of cases) {
    if (!['INTAKE', 'ACTIVE', 'PAUSED'].includes(status)) continue;
    const before = parts.get(familyId) ?? { manages: false, standsInFor: [] };
    const manager = managers.get(caseManagerId);
    const isDeputy =
      manager?.deputyIds.includes(me) ||
      team.some((one) => one.caseId === id && one.caseManagerId === me && one.role === 'DEPUTY');
    if (caseManagerId === me) parts.set(familyId, { ...before, manages: true });
    else if (isDeputy && manager)
      parts.set(familyId, { ...before, standsInFor: [...before.standsInFor, manager.employer.id] });
  }
  return parts;
}

interface Around {
  readonly families: ReadonlyMap<string, readonly FamilyMember[]>;
  readonly consents: readonly Row[];
  readonly mine: ReadonlyMap<string, Part>;
}

function humanOf(
  { id, dateOfBirth, protectiveMarkers }: PersonRow,
  { families, consents, mine }: Around,
): Human {
  const own = [...families].filter(([, members]) => members.some(({ personId }) => personId === id));
  // Nobody of whom no birth date is known is treated as a child here.
  const age = dateOfBirth === null ? 99 : yearsFrom(dateOfBirth, today);
  const asChild = own.flatMap(([, members]) =>
    members.filter((one) => one.personId === id && one.custody !== null).map((child) => ({ child, members })),
  );
  const kinds = asChild.map(({ child }) => child.custody);
  const parts = own.flatMap(([family]) => mine.get(family) ?? []);
  return {
    id,
    age,
    custody: age >= 18 ? null : (strictest.find((kind) => kinds.includes(kind)) ?? null),
    custodians:
      age >= 18 ? [] : [...new Set(asChild.flatMap(({ child, members }) => custodiansOf(child, members)))],
    relatives: [...new Set(own.flatMap(([, members]) => members.map(({ personId }) => personId)))].filter(
      (other) => other !== id,
    ),
    markers: protectiveMarkers,
    managedByCaller: parts.some(({ manages }) => manages),
    callerStandsInFor: [...new Set(parts.flatMap(({ standsInFor }) => standsInFor))],
    signings: (consents as unknown as ConsentRow[])
      .filter(({ subjectId }) => subjectId === id)
      .map((consent) => signingOf(consent, dateOfBirth)),
    emergencies: {},
  };
}

const strictest = ['YOUTH_OFFICE', 'GUARDIAN', 'JOINT', 'SOLE'] as const;

function signingOf(row: ConsentRow, born: string | null): Signing {
  const givenOn = inGermany.format(new Date(row.givenAt));
  const all = row.status === 'REVOKED' || row.revocations.some(({ provision }) => provision === null);
  return {
    id: row.id,
    status: row.status,
    capacity: row.capacity,
    signatory: row.signatoryId,
    coSignatory: row.coSignatoryId,
    signedAtAge: born === null ? 99 : yearsFrom(born, givenOn),
    form: row.form.kind,
    noticesGiven: ['purpose', 'consequencesOfRefusal', 'revocability'].every((one) => row.noticeGiven[one]),
    from: givenOn,
    to: row.expiresAt,
    says: row.provisions.map((one, index) => ({
      effect: one.effect,
      source: one.source,
      role: one.recipient.role,
      organisation: one.recipient.organisation,
      deputiesToo: one.recipient.includesDeputies,
      categories: one.categories,
      purposes: one.purposes,
      until: one.validUntil,
      releases: one.confidentialityRelease,
      takenBack: all || row.revocations.some(({ provision }) => provision === index),
    })),
  };
}

const inGermany = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short' });

/** The youngest that is possible. */
function yearsFrom(born: string, day: string): number {
  const latest = born.length === 4 ? `${born}-12-31` : born.length === 7 ? `${born}-31` : born;
  const years = Number(day.slice(0, 4)) - Number(latest.slice(0, 4));
  return Math.max(0, day.slice(5) >= latest.slice(5) ? years : years - 1);
}
