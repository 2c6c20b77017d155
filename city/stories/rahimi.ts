import type { FamilyFacts, TruthEntry } from '../facts/family';
import type { BenefitFacts } from '../facts/social';
import { family, member } from './family';
import { rahimiCase } from './rahimiCase';
import { eldest, father, mother, second, third, youngest } from './rahimiPersons';
import { band, benefit, dwelling, household } from './socialFile';
import { storyId, storyIds } from './storyIds';
import { drawn, noise, obstacle, open } from './truthEntry';

/**
 * Story 2 (domain.md 4.1 Q2, Q8): six persons, two residence statuses, eight offices. Everything is somewhere in hand, nothing is
 * finished: a school place, speech therapy, a daycare offer that waits for a vaccination, papers that end before Christmas.
 */
const ids = storyIds.rahimi;
const everyone = [ids.father, ids.mother, ids.eldest, ids.second, ids.third, ids.youngest];
const children = [ids.eldest, ids.second, ids.third, ids.youngest];

const asylumBenefits = { controller: 'ASYLUM_BENEFITS_UNIT', from: '2024-01-15' } as const;
const benefits: readonly BenefitFacts[] = [
  benefit(storyId('benefit', 'rahimi', 'basic'), 'ASYLBLG_BASIC', ids.mother, {
    ...asylumBenefits,
    until: '2026-12-31',
    renewalDueAt: '2026-12-15',
    covered: everyone,
    monthly: band(1_700, 1_900),
    reducedReason: 'BENEFIT_IN_KIND',
  }),
  benefit(storyId('benefit', 'rahimi', 'pupil'), 'EDUCATION_PARTICIPATION', ids.mother, {
    ...asylumBenefits,
    until: '2027-07-31',
    covered: [ids.eldest, ids.third],
    components: ['SCHOOL_SUPPLIES', 'SCHOOL_TRANSPORT', 'LUNCH'],
  }),
];

const truth: readonly TruthEntry[] = [
  obstacle('X03', [ids.father], null, 'Toleration ends on 18 December, nothing applied for.'),
  obstacle('X05', [ids.father], 'BENEFIT', 'The benefit ends on 31 December and asks for the new paper.'),
  obstacle('X05', [ids.father], 'COVERAGE', 'So does the health card.'),
  obstacle('X07', everyone, 'ASYLBLG_BASIC'),
  obstacle('X08', [ids.youngest], 'OFFER'),
  obstacle('X11', [ids.mother, ids.third], null, 'Immigration authority 10:00, school-entry exam 09:30.'),
  obstacle('X13', [ids.second]),
  drawn('O05', everyone, null, 'Still paid although three years have passed.'),
  open('O06', everyone, null, 'The youngest shares in what its parents have waited (§ 2 Abs. 3 AsylbLG).'),
  drawn('O07', [ids.eldest, ids.third], 'LUNCH'),
  drawn('O07', [ids.eldest], 'SCHOOL_SUPPLIES'),
  open('O07', [ids.eldest], 'LEARNING_SUPPORT'),
  open('O07', children, 'SOCIAL_PARTICIPATION'),
  open('O08', [ids.youngest]),
  drawn('O09', [ids.third]),
  drawn('O13', [ids.third]),
  open('O15', [ids.mother], 'ASYLBLG_5B'),
  open('O22', [ids.mother]),
  open('O23', [ids.father]),
  open('O30', [ids.father]),
  drawn('O30', [ids.mother, ...children]),
  open('O31', [ids.third]),
  drawn('O33', [ids.third], 'SCHOOL_ENTRY_EXAM'),
  noise('NOISE_BIRTH_DATE', [ids.father], 'employment', 'A year later than everywhere else.'),
  noise(
    'NOISE_TRANSLITERATION',
    [ids.father, ids.second],
    'immigration',
    'Another spelling of the given name.',
  ),
];

export const rahimiStory: FamilyFacts = family('rahimi', 'Rahimi', {
  district: 'OSTERFELD',
  contactLanguage: 'prs',
  members: [
    member(father, 'ADULT_REFERENCE'),
    member(mother, 'SPOUSE', { since: '2011-04-01', caresFor: [ids.third, ids.youngest] }),
    member(eldest, 'CHILD', { since: '2013-06-10', custody: 'JOINT' }),
    member(second, 'CHILD', { since: '2017-03-05', custody: 'JOINT' }),
    member(third, 'CHILD', { since: '2021-05-20', custody: 'JOINT' }),
    member(youngest, 'CHILD', { since: '2024-04-02', custody: 'JOINT' }),
  ],
  casework: rahimiCase,
  household: household(ids.household, {
    source: 'ASYLUM_BENEFITS_UNIT',
    district: 'OSTERFELD',
    members: [
      { person: ids.father, relation: 'REFERENCE_PERSON', since: '2024-01-15' },
      { person: ids.mother, relation: 'PARTNER', since: '2024-01-15' },
      { person: ids.eldest, relation: 'CHILD', since: '2024-01-15' },
      { person: ids.second, relation: 'CHILD', since: '2026-09-21' },
      { person: ids.third, relation: 'CHILD', since: '2024-01-15' },
      { person: ids.youngest, relation: 'CHILD', since: '2024-04-02' },
    ],
    accommodation: dwelling('COLLECTIVE_ACCOMMODATION', '2024-01-15', [46, 2]),
  }),
  benefits,
  benefitUnit: null,
  truth,
});
