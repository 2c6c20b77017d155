import type { Custody, FamilyRole, LanguageLevel, Literacy } from '../../subgraphs/casework/terms';
import type { FamilyFacts, MemberFacts, PersonFacts } from '../facts/family';
import { addDays, ageOn, monthsBetween } from '../today';
import { familyId } from './Draft';
import { learnerIndex } from './learnerIndex';
import { familyName, personName } from './names';
import { origins } from './origins';
import type { Random } from './random';
import type { MemberSketch, Sketch } from './Sketch';

/** First step: who belongs to the family, with names, languages and custody; nothing yet of what an agency knows. */
export function persons(sketch: Sketch, today: string, random: Random): FamilyFacts {
  const surname = familyName(origins[sketch.origin].names, random);
  const language = random.pick(origins[sketch.origin].languages);
  const made = sketch.members.map((member, index) =>
    person({ sketch, member, index, surname, language, today }, random),
  );
  const ids = made.map(({ id }) => id);
  const members = made.map(
    (each, index): MemberFacts => ({
      person: each,
      role: roleOf(sketch, index, random),
      since: sketch.members[index]?.part === 'CHILD' ? (sketch.members[index]?.born ?? null) : null,
      until: null,
      livesInHousehold: sketch.members[index]?.part !== 'ELSEWHERE',
      custody: custodyOf(sketch, index, today),
      caresFor: caresFor(sketch, index, ids, today),
    }),
  );
  return {
    id: familyId(sketch, 'family'),
    reference: `F-${referenceYear(sketch)}-${groupCode[sketch.group]}${String(sketch.number + 1).padStart(5, '0')}`,
    story: null,
    district: sketch.district,
    contactLanguage: made[0]?.interpreterNeed === 'NONE' ? 'de' : language,
    members,
    casework: null,
    household: null,
    benefits: [],
    benefitUnit: null,
    truth: [],
  };
}

const groupCode = { client: 'K', former: 'A', resident: 'R' } as const;
const referenceYear = (sketch: Sketch): string => (sketch.group === 'former' ? '2024' : '2026');

interface Given {
  readonly sketch: Sketch;
  readonly member: MemberSketch;
  readonly index: number;
  readonly surname: string;
  readonly language: string;
  readonly today: string;
}

function person(given: Given, random: Random): PersonFacts {
  const { sketch, member, index, today } = given;
  const german = germanOf(given, random);
  const literacy = literacyOf(given, random);
  const bornHere = member.arrived === member.born;
  const cohort = origins[sketch.origin].firstOfJanuary && member.born.endsWith('-01-01');
  const partnerName = member.part === 'PARTNER' && random.chance(0.3);
  const own = partnerName ? familyName(origins[sketch.origin].names, random) : given.surname;
  return {
    id: familyId(sketch, 'person', index),
    name: personName(
      {
        group: origins[sketch.origin].names,
        male: member.gender === 'MALE',
        family: own,
        asMaiden: member.gender === 'FEMALE' && member.part !== 'CHILD' && random.chance(0.2),
      },
      random,
    ),
    dateOfBirth: cohort && random.chance(0.3) ? member.born.slice(0, 4) : member.born,
    gender: member.gender,
    nationalities: member.nationalities,
    languages: [
      {
        code: given.language,
        level: 'MOTHER_TONGUE',
        literateIn: literacy !== 'PRIMARY_ILLITERATE' && literacy !== null,
      },
      {
        code: 'de',
        level: german,
        literateIn: german !== 'A0' && literacy !== 'PRIMARY_ILLITERATE' && literacy !== null,
      },
    ],
    interpreterNeed: interpreterNeed(german, ageOn(member.born, today)),
    literacy,
    arrivedInGermany: bornHere ? null : member.arrived,
    arrivedInMunicipality: cameToCity(given, random),
    protectiveMarkers: markersOf(sketch, member),
    onFile: {},
    immigration: null,
    counselling: [],
    health: null,
    education: null,
    childcare: null,
    employment: null,
  };
}

/** German follows the years here, school and the course. */
function germanOf({ sketch, member, today }: Given, random: Random): LanguageLevel {
  const age = ageOn(member.born, today);
  const years = monthsBetween(member.arrived, today) / 12;
  if (age < 3) return 'A0';
  if (member.line === 'GERMAN' || (member.arrived === member.born && age >= 6)) return 'B2';
  if (age < 18) return years > 3 ? 'B2' : years > 1.5 ? 'B1' : years > 0.7 ? 'A2' : 'A1';
  if (member.part === 'GRANDPARENT') return random.weigh({ A0: 50, A1: 35, A2: 15 });
  if (sketch.course === 'COMPLETED') return random.weigh({ A2: 25, B1: 55, B2: 20 });
  if (sketch.course === 'RUNNING') return random.weigh({ A1: 50, A2: 50 });
  if (sketch.course !== 'NONE') return random.weigh({ A0: 40, A1: 45, A2: 15 });
  return years > 6
    ? random.weigh({ A2: 30, B1: 45, B2: 25 })
    : random.weigh({ A0: 20, A1: 35, A2: 30, B1: 15 });
}

function interpreterNeed(german: LanguageLevel, age: number): PersonFacts['interpreterNeed'] {
  if (age < 12 || german === 'B1' || german === 'B2') return 'NONE';
  return german === 'A2' ? 'PREFERRED' : 'REQUIRED';
}

function literacyOf({ sketch, member, today }: Given, random: Random): Literacy | null {
  if (ageOn(member.born, today) < 16) return null;
  if (random.chance(0.06)) return 'PRIMARY_ILLITERATE';
  if (member.arrived === member.born || !origins[sketch.origin].otherScript) return 'LATIN_SCRIPT';
  return random.chance(0.5) ? 'NON_LATIN_SCRIPT' : 'LATIN_SCRIPT';
}

function cameToCity({ sketch, member, today }: Given, random: Random): string {
  const { movedHere } = sketch;
  if (movedHere !== null) return movedHere > member.arrived ? movedHere : member.arrived;
  const later = addDays(member.arrived, random.whole(0, 300));
  // Somebody whose case is closed has been here for a while.
  const direct = member.arrived === member.born || sketch.group === 'former';
  return direct || later > today ? member.arrived : later;
}

/** A protected family is protected from outside, so every member at home bears the marker. */
function markersOf(sketch: Sketch, member: MemberSketch): PersonFacts['protectiveMarkers'] {
  if (!sketch.consent?.protectiveMarker || member.part === 'ELSEWHERE') return [];
  return sketch.number % 3 === 0 ? ['ADDRESS_BLOCK', 'VIOLENCE_PROTECTION'] : ['ADDRESS_BLOCK'];
}

function roleOf(sketch: Sketch, index: number, random: Random): FamilyRole {
  switch (sketch.members[index]?.part) {
    case 'REFERENCE':
      return 'ADULT_REFERENCE';
    case 'PARTNER':
      return random.chance(0.86) ? 'SPOUSE' : 'PARTNER';
    case 'CHILD':
      return 'CHILD';
    case 'GRANDPARENT':
      return 'GRANDPARENT';
    default:
      return sketch.shape === 'SINGLE_PARENT' ? 'PARENT' : random.pick(['SIBLING', 'OTHER_RELATIVE']);
  }
}

function custodyOf(sketch: Sketch, index: number, today: string): Custody | null {
  const member = sketch.members[index];
  if (member?.part !== 'CHILD' || ageOn(member.born, today) >= 18) return null;
  const bothParents = sketch.shape !== 'SINGLE_PARENT';
  return bothParents || sketch.members.some(({ part }) => part === 'ELSEWHERE') ? 'JOINT' : 'SOLE';
}

/**
 * Children below twelve are looked after by their parents and by a grandparent at home. Where the course is blocked by missing
 * childcare (X01) it is the learner alone who does so: a second adult could take the child.
 */
function caresFor(sketch: Sketch, index: number, ids: readonly string[], today: string): readonly string[] {
  const member = sketch.members[index];
  if (member === undefined || member.part === 'CHILD' || member.part === 'ELSEWHERE') return [];
  const learner = learnerIndex(sketch);
  if (sketch.situations.has('X01') && index !== learner) return [];
  return ids.filter((_, i) => {
    const other = sketch.members[i];
    return other?.part === 'CHILD' && ageOn(other.born, today) < 12;
  });
}
