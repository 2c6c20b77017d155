import type { Wording } from './Question';

/** About household, income and benefits. */
export const socialQuestions: readonly Wording[] = [
  ['family.household', 'Wie lebt die Familie zusammen?', 'How does the family live together?'],
  ['family.household.members', 'Wer wohnt in der Wohnung?', 'Who lives in the flat?'],
  [
    'family.household.accommodation',
    'Wie wohnt die Familie, was kostet die Wohnung, und ist sie gekündigt?',
    'How is the family housed, what is the rent, and has notice been given?',
  ],
  [
    'family.household.income',
    'Welches Einkommen hat die Familie, und von wann bis wann?',
    'What income does the family have, and from when until when?',
  ],
  [
    'person.benefits',
    'Welche Leistungen sind beantragt oder bewilligt, und bis wann?',
    'Which benefits have been applied for or granted, and until when?',
  ],
  [
    'person.counselling',
    'Wer hilft Ihnen sonst noch? Sie müssen dazu nichts sagen.',
    'Who else helps you? You need not say anything about it.',
  ],
];
