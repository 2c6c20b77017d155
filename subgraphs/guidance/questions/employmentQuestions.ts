import type { Wording } from './Question';

/** About work, courses and qualifications. */
export const employmentQuestions: readonly Wording[] = [
  [
    'person.employment',
    'Ist die Person beim Jobcenter oder der Agentur für Arbeit gemeldet?',
    'Is the person registered with Jobcenter or employment agency?',
  ],
  [
    'person.employment.highestQualification',
    'Welchen höchsten Abschluss hat die Person?',
    'What is the person’s highest qualification?',
  ],
  [
    'person.employment.occupation',
    'Welchen Beruf hat die Person gelernt?',
    'Which occupation has the person learnt?',
  ],
  [
    'person.employment.appointments',
    'Welche Termine beim Jobcenter oder der Agentur für Arbeit stehen an?',
    'Which appointments at Jobcenter or employment agency are coming up?',
  ],
  [
    'person.employment.dutiesOpen',
    'Was verlangt das Jobcenter, und bis wann?',
    'What does the Jobcenter demand, and by when?',
  ],
  [
    'person.languageCourses',
    'Besucht die Person einen Sprachkurs, oder darf sie einen besuchen?',
    'Does the person take a language course, or is she entitled to one?',
  ],
  [
    'person.languageCourses.entitlement',
    'Hat die Person eine Berechtigung für den Integrationskurs, und bis wann?',
    'Is the person entitled to an integration course, and until when?',
  ],
  [
    'person.languageCourses.registrations',
    'Ist die Person zu einem Kurs angemeldet, wann beginnt er und zu welchen Zeiten?',
    'Is the person registered for a course, when does it begin and at what hours?',
  ],
  [
    'person.languageCourses.certificates',
    'Welche Sprachzertifikate hat die Person?',
    'Which language certificates does the person have?',
  ],
  [
    'person.recognition',
    'Läuft ein Verfahren zur Anerkennung des Abschlusses, und wie weit ist es?',
    'Is there a procedure for recognition of the qualification, and how far is it?',
  ],
  [
    'person.jobOffers',
    'Gibt es ein Stellenangebot, und welche Papiere verlangt der Betrieb bis wann?',
    'Is there a job offer, and which papers does the employer want by when?',
  ],
  [
    'person.trainings',
    'Gibt es einen Ausbildungsvertrag, von wann bis wann?',
    'Is there a training contract, from when until when?',
  ],
  [
    'person.jobs',
    'Arbeitet die Person, seit wann, wie viele Stunden und versichert?',
    'Does the person work, since when, how many hours and insured?',
  ],
  [
    'person.benefitUnit',
    'Bekommt die Person Grundsicherungsgeld vom Jobcenter, und bis wann?',
    'Does the person draw basic income support from the Jobcenter, and until when?',
  ],
];
