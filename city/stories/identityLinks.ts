import type { MatchAgreement } from '../../subgraphs/casework/terms';
import type { Controller } from '../../subgraphs/vocabulary/terms';
import type { CaseFacts, IdentityLinkFacts } from '../facts/casework';
import type { AgencyName, OnFileFacts, PersonFacts } from '../facts/family';
import { idOf } from '../idOf';
import { wholeDay } from '../today';

/** Under which controller's secret each agency's pseudonym is made. */
const controllerOf: Readonly<Record<AgencyName, Controller>> = {
  immigration: 'IMMIGRATION_AUTHORITY',
  social: 'SOCIAL_ASSISTANCE_UNIT',
  health: 'PUBLIC_HEALTH_OFFICE',
  schools: 'SCHOOL_AUTHORITY',
  employment: 'JOB_CENTER',
};

/** Folds what transliteration and script do to a name: accents and case. */
const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function namesAgree(ours: string, theirs: string): MatchAgreement {
  if (ours === theirs) return 'SAME';
  return folded(ours)[0] === folded(theirs)[0] ? 'SIMILAR' : 'DIFFERENT';
}

function birthDatesAgree(ours: string | null, theirs: string | null): MatchAgreement {
  if (ours === null || theirs === null) return 'MISSING';
  if (ours === theirs) return 'SAME';
  return wholeDay(ours) === wholeDay(theirs) || ours.slice(0, 7) === theirs.slice(0, 7)
    ? 'SIMILAR'
    : 'DIFFERENT';
}

/** How each agency's file was found to be about the person: by itself where everything agrees, by hand where not. */
export function identityLinksOf(person: PersonFacts, opened: CaseFacts): readonly IdentityLinkFacts[] {
  const files = Object.entries(person.onFile) as [AgencyName, OnFileFacts][];
  return files.map(([agency, file]) => {
    const evidence = [
      { attribute: 'givenName', agreement: namesAgree(person.name.given, file.name.given) },
      { attribute: 'familyName', agreement: namesAgree(person.name.family, file.name.family) },
      { attribute: 'dateOfBirth', agreement: birthDatesAgree(person.dateOfBirth, file.dateOfBirth) },
    ];
    const exact = evidence.every(({ agreement }) => agreement === 'SAME');
    return {
      person: person.id,
      controller: controllerOf[agency],
      sectorPseudonym: idOf('sectorPseudonym', agency, person.id),
      method: exact ? 'EXACT' : 'MANUAL',
      confidence: exact ? 1 : 0.9,
      decidedBy: exact
        ? null
        : { id: opened.caseManager, role: 'CASE_MANAGER', organisation: 'ob-kim-office' },
      decidedAt: exact ? null : `${opened.openedAt}T14:00:00.000Z`,
      evidence,
    };
  });
}
