import type { LanguageLevel, ProtectiveMarker } from '../../subgraphs/casework/terms';
import type { DistrictCode } from '../../subgraphs/vocabulary/terms';
import type { AgencyName, OnFileFacts, PersonFacts } from '../facts/family';
import type { Day, Id } from '../facts/values';
import { at } from '../today';
import { fileNumber } from './fileNumber';

/** A language as a story tells it: code, level, and `false` where somebody speaks it without reading it. */
export type Speaks = readonly [code: string, level: LanguageLevel, reads?: boolean];

type Facts = Pick<
  PersonFacts,
  'immigration' | 'counselling' | 'health' | 'education' | 'childcare' | 'employment'
>;

export interface PersonDraft extends Partial<Facts> {
  readonly given: string;
  readonly family: string;
  readonly script?: string;
  readonly aliases?: readonly string[];
  readonly born: string | null;
  readonly gender: PersonFacts['gender'];
  readonly nationalities: readonly string[];
  readonly speaks: readonly Speaks[];
  readonly interpreter?: PersonFacts['interpreterNeed'];
  readonly literacy?: PersonFacts['literacy'];
  readonly arrived?: { readonly germany: string; readonly municipality: Day };
  readonly markers?: readonly ProtectiveMarker[];
  readonly district: DistrictCode;
  /** The agencies that have a file on the person. */
  readonly knownTo: readonly AgencyName[];
  /** Where an agency has written something else down. */
  readonly filedAs?: Partial<Readonly<Record<AgencyName, Partial<OnFileFacts>>>>;
}

/** When each agency's export ran last before the day of the stories. */
const exportedAt: Readonly<Record<AgencyName, string>> = {
  immigration: at('2026-11-20', '18:00'),
  social: at('2026-11-22', '23:30'),
  health: at('2026-11-20', '20:15'),
  schools: at('2026-11-21', '02:00'),
  employment: at('2026-11-22', '22:45'),
};

/**
 * A person of a story.
 * @param draft what is special about this person; everything left out is absent, not unknown
 */
export function person(id: Id, draft: PersonDraft): PersonFacts {
  return {
    id,
    name: {
      given: draft.given,
      family: draft.family,
      originalScript: draft.script ?? null,
      aliases: draft.aliases ?? [],
    },
    dateOfBirth: draft.born,
    gender: draft.gender,
    nationalities: draft.nationalities,
    languages: draft.speaks.map(([code, level, reads = true]) => ({ code, level, literateIn: reads })),
    interpreterNeed: draft.interpreter ?? 'NONE',
    literacy: draft.literacy ?? null,
    arrivedInGermany: draft.arrived?.germany ?? null,
    arrivedInMunicipality: draft.arrived?.municipality ?? null,
    protectiveMarkers: draft.markers ?? [],
    onFile: onFile(id, draft),
    immigration: draft.immigration ?? null,
    counselling: draft.counselling ?? [],
    health: draft.health ?? null,
    education: draft.education ?? null,
    childcare: draft.childcare ?? null,
    employment: draft.employment ?? null,
  };
}

function onFile(id: Id, draft: PersonDraft): PersonFacts['onFile'] {
  const entries = draft.knownTo.map((agency): [AgencyName, OnFileFacts] => [
    agency,
    {
      name: { given: draft.given, family: draft.family },
      dateOfBirth: draft.born,
      district: draft.district,
      fileNumber: fileNumber(agency, id),
      asOf: exportedAt[agency],
      ...draft.filedAs?.[agency],
    },
  ]);
  return Object.fromEntries(entries);
}
