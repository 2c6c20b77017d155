import type { Wording } from './Question';

/** About the right to stay. */
export const immigrationQuestions: readonly Wording[] = [
  [
    'wait.provisionalDocument',
    'Wie lange dauert zurzeit eine Fiktionsbescheinigung?',
    'How long does a provisional residence document take at present?',
  ],
  [
    'wait.workPermission',
    'Wie lange dauert zurzeit eine Arbeitserlaubnis?',
    'How long does a work permission take at present?',
  ],
  ['person.immigration', 'Auf welchem Recht beruht der Aufenthalt?', 'What right does the stay rest on?'],
  [
    'person.immigration.identityClarified',
    'Ist die Identität bei der Ausländerbehörde geklärt?',
    'Has the identity been clarified with the immigration authority?',
  ],
  [
    'person.immigration.currentStatus',
    'Welchen Aufenthaltstitel oder welche Duldung hat die Person, seit wann und bis wann?',
    'Which residence title or toleration does the person have, from when until when?',
  ],
  [
    'person.immigration.titles',
    'Welche Aufenthaltstitel hatte die Person bisher, und erlaubten sie die Arbeit?',
    'Which residence titles has the person had, and did they permit work?',
  ],
  [
    'person.immigration.applications',
    'Was ist bei der Ausländerbehörde beantragt, und wie weit ist es?',
    'What has been applied for at the immigration authority, and how far is it?',
  ],
  [
    'person.immigration.provisionalDocuments',
    'Gibt es eine Fiktionsbescheinigung, und bis wann gilt sie?',
    'Is there a provisional residence document, and until when is it valid?',
  ],
  [
    'person.immigration.toleration',
    'Bis wann gilt die Duldung, und erlaubt sie die Arbeit?',
    'Until when is the toleration valid, and does it permit work?',
  ],
  [
    'person.immigration.workPermission',
    'Darf die Person arbeiten, und unter welcher Bedingung?',
    'May the person work, and on what condition?',
  ],
  [
    'person.immigration.residenceRequirement',
    'Muss die Person in einem bestimmten Gebiet wohnen?',
    'Must the person live in a certain area?',
  ],
  [
    'person.immigration.passport',
    'Hat die Person einen Pass, und bis wann gilt er?',
    'Does the person have a passport, and until when is it valid?',
  ],
  [
    'person.immigration.appointments',
    'Welche Termine bei der Ausländerbehörde stehen an?',
    'Which appointments at the immigration authority are coming up?',
  ],
  [
    'person.immigration.courseObligation',
    'Ist die Person zu einem Integrationskurs verpflichtet?',
    'Is the person obliged to take an integration course?',
  ],
  [
    'person.immigration.asylum',
    'Gab oder gibt es ein Asylverfahren, und wie weit ist es?',
    'Was or is there an asylum procedure, and how far is it?',
  ],
  [
    'person.immigration.naturalisation',
    'Ist die Einbürgerung beantragt?',
    'Has naturalisation been applied for?',
  ],
  [
    'person.immigration.familyReunification',
    'Sollen Angehörige nachkommen, und ist das beantragt?',
    'Are relatives to join, and has that been applied for?',
  ],
];
