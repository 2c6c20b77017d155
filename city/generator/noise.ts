import type { DistrictCode } from '../../subgraphs/vocabulary/terms';
import type { AgencyName, FamilyFacts, OnFileFacts, PersonFacts, TruthEntry } from '../facts/family';
import type { Day, Id } from '../facts/values';
import { addDays, at } from '../today';
import { addressLag, staleFiles } from './clientMargins';
import { type Draft, type Known, membersOf, type Step, withFacts, withPersons } from './Draft';
import { transliterated } from './names';
import type { Random } from './random';

/** Share of the files in which a name with several spellings is spelled otherwise. */
const otherSpelling = 0.12;

/**
 * Last but one step: how agencies have written people down. The truth stays as it is; each deviation is listed in it as NOISE_….
 */
export const noise: Step = (draft, random) => {
  const entries: TruthEntry[] = [];
  const note = (rule: string, variant: string | null, subjects: readonly Id[]) =>
    entries.push({ rule: `NOISE_${rule}`, variant, subjects, taken: null, note: null });
  const lagging = laggingAgency(draft, random);
  if (lagging !== null)
    note(
      'ADDRESS_LAG',
      lagging.agency,
      membersOf(draft)
        .filter(({ person }) => person.onFile[lagging.agency])
        .map(({ person }) => person.id),
    );
  const misfiled = withPersons(draft, (known) => ({
    onFile: misfile(draft, { known, lagging, note }, random),
  }));
  const thinned = withoutMissing(misfiled, note, random);
  const gone = withGone(thinned, note, random);
  for (const { person, sketch } of membersOf(gone))
    if (
      sketch.noise.has('DUPLICATE') &&
      gone.facts.casework !== null &&
      Object.keys(person.onFile).length > 0
    )
      note('DUPLICATE', Object.keys(person.onFile)[0] ?? null, [person.id]);
  return withFacts(gone, { truth: [...gone.facts.truth, ...entries] });
};

type Note = (rule: string, variant: string | null, subjects: readonly Id[]) => void;
interface Lagging {
  readonly agency: AgencyName;
  readonly district: DistrictCode;
}

const districts: readonly DistrictCode[] = [
  'MITTE_STYRUM',
  'ALSTADEN_LIRICH',
  'OSTERFELD',
  'OBERHAUSEN_OST',
  'STERKRADE_MITTE',
  'STERKRADE_NORD',
];

/** One agency still has the address before the last move within the city. */
function laggingAgency(draft: Draft, random: Random): Lagging | null {
  const known = [
    ...new Set(membersOf(draft).flatMap(({ person }) => Object.keys(person.onFile) as AgencyName[])),
  ];
  const lags = random.chance(addressLag) && known.length > 0;
  const others = districts.filter((district) => district !== draft.sketch.district);
  return lags ? { agency: random.pick(known), district: random.pick(others) } : null;
}

interface Given {
  readonly known: Known;
  readonly lagging: Lagging | null;
  readonly note: Note;
}

function misfile(draft: Draft, { known, lagging, note }: Given, random: Random): PersonFacts['onFile'] {
  const { person, sketch } = known;
  const files = Object.entries(person.onFile) as [AgencyName, OnFileFacts][];
  const agency = files.length === 0 ? null : random.pick(files)[0];
  return Object.fromEntries(
    files.map(([name, file]): [AgencyName, OnFileFacts] => {
      let filed = file;
      if (lagging?.agency === name) filed = { ...filed, district: lagging.district };
      if (random.chance(otherSpelling)) {
        const spelled = {
          given: transliterated(filed.name.given, random),
          family: transliterated(filed.name.family, random),
        };
        if (spelled.given !== filed.name.given || spelled.family !== filed.name.family)
          note('TRANSLITERATION', name, [person.id]);
        filed = { ...filed, name: spelled };
      }
      if (name === agency && sketch.noise.has('SWAPPED_NAMES')) {
        filed = { ...filed, name: { given: filed.name.family, family: filed.name.given } };
        note('SWAPPED_NAMES', name, [person.id]);
      }
      if (name === agency && sketch.noise.has('BIRTH_DATE') && filed.dateOfBirth !== null) {
        filed = { ...filed, dateOfBirth: miswritten(filed.dateOfBirth, draft.today, random) };
        note('BIRTH_DATE', name, [person.id]);
      }
      if (random.chance(staleFiles)) {
        filed = { ...filed, asOf: at(addDays(draft.today, -random.whole(31, 120)), '02:00') };
        note('STALE', name, [person.id]);
      }
      return [name, filed];
    }),
  );
}

/** Day and month in the wrong order where that gives a date, otherwise a year beside; never in the future. */
function miswritten(born: string, today: Day, random: Random): string {
  const [year = '', month = '01', day = '01'] = born.split('-');
  const turned = `${year}-${day}-${month}`;
  const isDate = born.length === 10 && Number(day) <= 12 && day !== month && turned <= today;
  if (isDate && random.chance(0.6)) return turned;
  // 29 February is only every fourth year.
  return `${Number(year) - 1}${born.slice(4)}`.replace('-02-29', '-02-28');
}

/** What must go with a file, and whether the agency can be without this person. */
function withoutMissing(draft: Draft, note: Note, random: Random): Draft {
  if (draft.sketch.seededError) return draft;
  return membersOf(draft)
    .filter(({ sketch }) => sketch.noise.has('MISSING'))
    .reduce((now, { person }) => {
      const agencies = (Object.keys(person.onFile) as AgencyName[]).filter((agency) =>
        canMiss(now.facts, agency, person.id),
      );
      if (agencies.length === 0) return now;
      const agency = random.pick(agencies);
      note('MISSING', agency, [person.id]);
      return withFacts(now, forgotten(now.facts, agency, person.id));
    }, draft);
}

/** Those on whom a whole benefit rests are known: the applicant, the representative, the only one. */
function canMiss(facts: FamilyFacts, agency: AgencyName, person: Id): boolean {
  if (agency === 'social')
    return (
      !facts.benefits.some(
        ({ applicant, covered }) => applicant === person || (covered.length === 1 && covered[0] === person),
      ) && (facts.household?.members.length ?? 2) > 1
    );
  if (agency === 'employment')
    return !facts.benefitUnit?.members.some(
      (member) => member.person === person && member.role === 'REPRESENTATIVE',
    );
  return true;
}

function forgotten(facts: FamilyFacts, agency: AgencyName, id: Id): Partial<FamilyFacts> {
  const applications = new Set<Id>();
  const members = facts.members.map((member) => {
    if (member.person.id !== id) return member;
    const { [agency]: _gone, ...onFile } = member.person.onFile;
    for (const application of member.person.immigration?.applications ?? []) applications.add(application.id);
    return { ...member, person: { ...member.person, ...emptied[agency], onFile } };
  });
  if (agency === 'immigration') return { members, casework: withoutProcedures(facts.casework, applications) };
  if (agency === 'social') return { members, ...withoutInSocial(facts, id) };
  if (agency !== 'employment' || facts.benefitUnit === null) return { members };
  const unit = facts.benefitUnit;
  return { members, benefitUnit: { ...unit, members: unit.members.filter(({ person }) => person !== id) } };
}

const emptied: Readonly<Record<AgencyName, Partial<PersonFacts>>> = {
  immigration: { immigration: null },
  social: { counselling: [] },
  health: { health: null },
  schools: { education: null, childcare: null },
  employment: { employment: null },
};

function withoutProcedures(
  casework: FamilyFacts['casework'],
  applications: ReadonlySet<Id>,
): FamilyFacts['casework'] {
  if (casework === null) return null;
  const documentNeeds = casework.documentNeeds.map((need) =>
    need.forProcedure !== null && applications.has(need.forProcedure)
      ? { ...need, forProcedure: null }
      : need,
  );
  return { ...casework, documentNeeds };
}

function withoutInSocial(facts: FamilyFacts, id: Id): Partial<FamilyFacts> {
  const { household } = facts;
  return {
    benefits: facts.benefits.map((benefit) => ({
      ...benefit,
      covered: benefit.covered.filter((person) => person !== id),
    })),
    household:
      household === null
        ? null
        : {
            ...household,
            members: household.members.filter(({ person }) => person !== id),
            income: household.income.filter(({ person }) => person !== id),
          },
  };
}

/** Somebody living elsewhere has died or left the city; the agencies have not heard of it. */
function withGone(draft: Draft, note: Note, random: Random): Draft {
  const members = membersOf(draft).map(({ member, sketch, person }) => {
    if (!sketch.noise.has('GONE')) return member;
    note(random.chance(0.2) ? 'DECEASED' : 'MOVED_AWAY', null, [person.id]);
    return { ...member, until: addDays(draft.today, -random.whole(20, 400)) };
  });
  return withFacts(draft, { members });
}
