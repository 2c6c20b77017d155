import type { Wording } from './Question';

/** About what case management itself has on file. */
export const caseworkQuestions: readonly Wording[] = [
  ['member.role', 'Wer ist die Person in der Familie?', 'What is the person’s place in the family?'],
  ['member.livesInHousehold', 'Wohnt die Person mit im Haushalt?', 'Does the person live in the household?'],
  [
    'member.since',
    'Seit wann gehört die Person zur Familie?',
    'Since when has the person been part of the family?',
  ],
  ['member.until', 'Gehört die Person noch zur Familie?', 'Is the person still part of the family?'],
  ['member.custody', 'Wer hat das Sorgerecht für das Kind?', 'Who has custody of the child?'],
  [
    'member.caresFor',
    'Für wen sorgt die Person im Alltag, zum Beispiel für welche Kinder?',
    'Whom does the person look after day by day, for example which children?',
  ],
  ['family.id', 'Um welche Familie geht es?', 'Which family is it about?'],
  [
    'family.reference',
    'Unter welchem Zeichen wird die Familie geführt?',
    'Under which reference is the family kept?',
  ],
  [
    'family.contactLanguage',
    'In welcher Sprache möchte die Familie angesprochen werden?',
    'In which language does the family want to be addressed?',
  ],
  ['family.members', 'Wer gehört alles zur Familie?', 'Who belongs to the family?'],
  ['family.case', 'Woran wird mit der Familie gearbeitet?', 'What is being worked on with the family?'],
  [
    'family.case.needs',
    'Wobei braucht die Familie Hilfe, und wie dringend?',
    'What does the family need help with, and how urgently?',
  ],
  [
    'family.case.referrals',
    'An welche Stellen wurde die Familie vermittelt, und was kam dabei heraus?',
    'To which services has the family been referred, and what came of it?',
  ],
  [
    'family.case.handOffs',
    'Welche Ämter haben die Familie weitergeschickt, und warum?',
    'Which offices sent the family on, and why?',
  ],
  [
    'family.case.documentNeeds',
    'Welche Papiere fehlen noch, und wer stellt sie aus?',
    'Which papers are still missing, and who issues them?',
  ],
  ['person.id', 'Um welche Person geht es?', 'Which person is it about?'],
  ['person.dateOfBirth', 'An welchem Tag ist die Person geboren?', 'On which day was the person born?'],
  ['person.gender', 'Welches Geschlecht steht in den Papieren?', 'Which gender do the papers state?'],
  [
    'person.nationalities',
    'Welche Staatsangehörigkeiten hat die Person?',
    'Which nationalities does the person have?',
  ],
  [
    'person.languages',
    'Welche Sprachen spricht die Person, und wie gut spricht sie Deutsch?',
    'Which languages does the person speak, and how well German?',
  ],
  [
    'person.literacy',
    'In welcher Schrift liest und schreibt die Person?',
    'In which script does the person read and write?',
  ],
  ['person.interpreterNeed', 'Braucht die Person Sprachmittlung?', 'Does the person need an interpreter?'],
  [
    'person.arrivedInGermany',
    'Seit wann lebt die Person in Deutschland?',
    'Since when has the person lived in Germany?',
  ],
  [
    'person.arrivedInMunicipality',
    'Seit wann lebt die Person in der Stadt?',
    'Since when has the person lived in the city?',
  ],
  [
    'person.protectiveMarkers',
    'Worauf sollen wir zu Ihrem Schutz achten? Sie müssen dazu nichts sagen.',
    'What should we mind for your protection? You need not say anything about it.',
  ],
  [
    'person.consents',
    'In welche Weitergabe von Angaben ist eingewilligt, und bis wann?',
    'To which sharing of information has consent been given, and until when?',
  ],
];
