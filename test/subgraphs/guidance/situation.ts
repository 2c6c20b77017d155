import { publishedFactShapes } from '../../../subgraphs/guidance/facts/factShapes';
import { familiesKey, type HubAnswer, type Silence } from '../../../subgraphs/guidance/facts/HubAnswer';
import type { FamilyReading } from '../../../subgraphs/guidance/facts/Reading';
import { readFamilies } from '../../../subgraphs/guidance/facts/readFamily';
import type {
  FamilyRecord,
  MemberRecord,
  PersonRecord,
} from '../../../subgraphs/guidance/facts/records/family';

/** What a test says of a thing; the rest is as in a family of whom everything is known and nothing is special. */
export type Partly<Value> = Value extends readonly (infer Item)[]
  ? readonly Partly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]?: Partly<Value[Key]> | null }
    : Value;

export const today = '2026-11-23';
const asOf = `${today}T06:00:00.000Z`;

/** A hub id, always the same for a word. */
export const idOf = (word: string): string =>
  `00000000-0000-4000-8000-${Buffer.from(word).toString('hex').slice(0, 12).padEnd(12, '0')}`;

/** An adult from a third country with a settlement permit, known everywhere, with nothing going on. */
export function aPerson(word: string, own: Partly<PersonRecord> = {}): Partly<PersonRecord> {
  return merged(
    {
      id: idOf(word),
      dateOfBirth: '1990-05-05',
      gender: 'FEMALE',
      nationalities: ['SYR'],
      languages: [{ code: 'ar', level: 'MOTHER_TONGUE', literateIn: true }],
      literacy: 'LATIN_SCRIPT',
      interpreterNeed: 'NONE',
      arrivedInGermany: '2016-03-01',
      arrivedInMunicipality: '2016-04-01',
      protectiveMarkers: [],
      consents: [],
      immigration: {
        asOf,
        source: 'IMMIGRATION_AUTHORITY',
        identityClarified: 'CLARIFIED',
        currentStatus: {
          kind: 'SETTLEMENT_PERMIT',
          basis: 'OTHER',
          since: '2021-03-01',
          validUntil: null,
          certainty: 'CERTAIN',
        },
        titles: [],
        applications: [],
        provisionalDocuments: [],
        toleration: null,
        workPermission: { state: 'FREE', baConsentRequired: null, earliestPossible: null, validUntil: null },
        residenceRequirement: null,
        passport: null,
        appointments: [],
        courseObligation: null,
        asylum: null,
        naturalisation: null,
        familyReunification: [],
      },
      benefits: [],
      counselling: [],
      health: {
        asOf,
        source: 'PUBLIC_HEALTH_OFFICE',
        coverage: { type: 'STATUTORY_MEMBER', validFrom: '2020-01-01', validUntil: null, cardIssued: true },
        measlesProof: null,
        schoolEntryExam: null,
        initialExam: null,
        earlyDetection: [],
        appointments: [],
        waitingFor: [],
        functionalConstraints: [],
        approvals: [],
      },
      education: {
        asOf,
        source: 'SCHOOL_AUTHORITY',
        obligation: { state: 'FULFILLED', since: null, until: null },
        newcomerRegistration: null,
        enrolment: null,
        languageSupport: null,
        supportNeed: null,
        allDay: null,
        attendanceConfirmed: null,
      },
      childcare: { asOf, source: 'YOUTH_OFFICE_DAYCARE', requests: [], placement: null, feeStatus: null },
      employment: {
        asOf,
        source: 'JOB_CENTER',
        registeredAs: ['NOT_REGISTERED'],
        highestQualification: null,
        occupation: null,
        appointments: [],
        dutiesOpen: [],
      },
      languageCourses: {
        asOf,
        source: 'COURSE_PROVIDER',
        entitlement: null,
        registrations: [],
        certificates: [],
      },
      recognition: [],
      jobOffers: [],
      trainings: [],
      jobs: [],
      benefitUnit: null,
    } as Partly<PersonRecord>,
    own,
  );
}

/** A child with custodians at home; age by its birth date. */
export const aChild = (
  word: string,
  dateOfBirth: string,
  own: Partly<PersonRecord> = {},
): Partly<PersonRecord> =>
  aPerson(word, merged({ dateOfBirth, arrivedInGermany: dateOfBirth } as Partly<PersonRecord>, own));

export function aMember(person: Partly<PersonRecord>, own: Partly<MemberRecord> = {}): Partly<MemberRecord> {
  return merged(
    {
      role: 'ADULT_REFERENCE',
      since: null,
      until: null,
      livesInHousehold: true,
      custody: null,
      caresFor: [],
      person,
    } as Partly<MemberRecord>,
    own,
  );
}

/** A family with an active case; members may be given as persons. */
export function aFamily(
  members: readonly Partly<MemberRecord>[],
  own: Partly<Omit<FamilyRecord, 'members'>> = {},
): Partly<FamilyRecord> {
  return {
    ...merged(
      {
        id: idOf('family'),
        reference: 'F-2026-00001',
        contactLanguage: 'ar',
        household: { asOf, source: 'SOCIAL_ASSISTANCE_UNIT', members: [], accommodation: null, income: [] },
        case: {
          id: idOf('case'),
          status: 'ACTIVE',
          openedAt: '2026-01-15',
          targetGroup: 'REFUGEE',
          closedAt: null,
          needs: [],
          referrals: [],
          handOffs: [],
          documentNeeds: [],
        },
      } as Partly<FamilyRecord>,
      own as Partly<FamilyRecord>,
    ),
    members,
  };
}

/** The hub's answer about such a family. */
export function answered(family: Partly<FamilyRecord>, silences: readonly Silence[] = []): HubAnswer {
  return {
    families: [family as unknown as Readonly<Record<string, unknown>>],
    waits: {
      provisionalDocument: { p50Days: 19, p80Days: 48 },
      workPermission: { p50Days: 24, p80Days: 48 },
    },
    silences,
  };
}

/** The family as rules read it. @param path of a silence begins below the family */
export function read(
  family: Partly<FamilyRecord>,
  silences: readonly Silence[] = [],
  onRead?: (path: string) => void,
): FamilyReading {
  const below = silences.map(({ path, reason }) => ({ path: [familiesKey, 0, ...path], reason }));
  const settings = { shapes: publishedFactShapes(), today, ...(onRead && { onRead }) };
  const [reading] = readFamilies(answered(family, below), settings);
  if (reading == null) throw new Error('the family is not in the answer');
  return reading;
}

/** Objects are merged, lists and everything else replaced. */
export function merged<Value>(whole: Value, own: Value): Value {
  if (!isObject(whole) || !isObject(own)) return own;
  const keys = new Set([...Object.keys(whole), ...Object.keys(own)]);
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      key in own ? (key in whole ? merged(whole[key], own[key]) : own[key]) : whole[key],
    ]),
  ) as Value;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
