import type { Wording } from './Question';

/** About school and daycare. */
export const schoolQuestions: readonly Wording[] = [
  ['person.education', 'Besucht das Kind eine Schule?', 'Does the child go to school?'],
  [
    'person.education.obligation',
    'Ist das Kind schulpflichtig, und seit wann?',
    'Must the child go to school, and since when?',
  ],
  [
    'person.education.newcomerRegistration',
    'Ist das Kind bei der Seiteneinstiegsberatung angemeldet?',
    'Is the child registered with the guidance for newcomers?',
  ],
  [
    'person.education.enrolment',
    'Welche Schule und Klasse besucht das Kind, und seit wann?',
    'Which school and grade does the child attend, and since when?',
  ],
  [
    'person.education.languageSupport',
    'Bekommt das Kind in der Schule Deutschförderung?',
    'Does the child get support in German at school?',
  ],
  [
    'person.education.supportNeed',
    'Läuft ein Verfahren über sonderpädagogische Unterstützung?',
    'Is there a procedure about special educational support?',
  ],
  [
    'person.education.allDay',
    'Hat das Kind einen Platz im offenen Ganztag?',
    'Does the child have an all-day place at school?',
  ],
  [
    'person.education.attendanceConfirmed',
    'Gibt es eine Bescheinigung über den Schulbesuch?',
    'Is there a certificate of school attendance?',
  ],
  [
    'person.childcare',
    'Wird das Kind in einer Kita oder Tagespflege betreut?',
    'Is the child looked after in daycare?',
  ],
  [
    'person.childcare.requests',
    'Ist das Kind in einer Kita angemeldet?',
    'Has a daycare place been asked for?',
  ],
  [
    'person.childcare.placement',
    'Hat das Kind einen Betreuungsplatz, ab wann und zu welchen Zeiten?',
    'Does the child have a daycare place, from when and at what hours?',
  ],
  [
    'person.childcare.feeStatus',
    'Ist der Elternbeitrag für die Kita erlassen?',
    'Has the daycare fee been waived?',
  ],
];
