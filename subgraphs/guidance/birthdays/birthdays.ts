import type { FamilyReading, MemberReading } from '../facts/Reading';
import type { Agency } from '../facts/records/casework';
import type { Day } from '../facts/records/values';
import type { DocumentType } from '../facts/records/vocabulary';
import { given, type Truth } from '../facts/Truth';
import { isChildAtHome } from '../predicates/isAtHome';
import type { Words } from '../Rule';
import * as matters from './matters';

/** An age at which rights begin, change or end. */
export interface Birthday {
  readonly variant: string;
  /** Age in months. */
  readonly months: number;
  /** Whether it is of any meaning for this person. */
  readonly matters: (member: MemberReading, family: FamilyReading, asOf: Day) => Truth;
  readonly agencies: readonly Agency[];
  readonly text: Words;
  readonly steps: readonly Words[];
  readonly documents: readonly DocumentType[];
}

/** domain.md 5.2, X22, youngest first. */
export const birthdays: readonly Birthday[] = [
  {
    variant: '1',
    months: 12,
    matters: matters.isWithoutPlace,
    agencies: ['YOUTH_WELFARE_OFFICE'],
    text: {
      de: 'Mit dem ersten Geburtstag beginnt der Anspruch auf einen Betreuungsplatz; das Kind hat noch keinen.',
      en: 'With the first birthday the claim to a place in daycare begins; the child has none yet.',
    },
    steps: [
      {
        de: 'Den Bedarf jetzt im Betreuungsportal oder beim Jugendamt anmelden (§ 24 Abs. 2 SGB VIII).',
        en: 'Notify the need now in the daycare portal or at the youth welfare office (§ 24 (2) SGB VIII).',
      },
    ],
    documents: ['VACCINATION_RECORD'],
  },
  {
    variant: '14 months',
    months: 14,
    matters: matters.parentDrawsBasicIncome,
    agencies: ['JOB_CENTER', 'YOUTH_WELFARE_OFFICE'],
    text: {
      de: 'Ab dem 14. Lebensmonat des Kindes kann das Jobcenter Arbeit oder einen Kurs verlangen, wenn die Betreuung gesichert ist.',
      en: 'From the 14th month of the child on the Jobcenter can ask for work or a course if care is secured.',
    },
    steps: [
      {
        de: 'Mit dem Jobcenter vorher absprechen, was dann gelten soll, und einen vorrangigen Betreuungsplatz verlangen (§ 10 Abs. 1 Nr. 3 SGB II).',
        en: 'Agree with the Jobcenter beforehand what shall apply then, and ask for a priority place in daycare (§ 10 (1) no. 3 SGB II).',
      },
    ],
    documents: [],
  },
  {
    variant: '3',
    months: 36,
    matters: isChildAtHome,
    agencies: ['YOUTH_WELFARE_OFFICE'],
    text: {
      de: 'Mit dem dritten Geburtstag ändert sich der Anspruch: Das Kind hat dann ein Recht auf einen Platz in einer Kindertageseinrichtung.',
      en: 'With the third birthday the claim changes: the child then has a right to a place in a daycare centre.',
    },
    steps: [
      {
        de: 'Platz in der Kindertageseinrichtung rechtzeitig anmelden. Gibt es schon einen: fragen, ob er weitergeht; in Tagespflege, Brückenprojekten und Gruppen für Kleine endet er oft mit drei (§ 24 Abs. 3 SGB VIII).',
        en: 'Register for a place in a daycare centre in time. If there is one already, ask whether it goes on; in family day care, bridge projects and groups for the youngest it often ends at three (§ 24 (3) SGB VIII).',
      },
    ],
    documents: ['VACCINATION_RECORD'],
  },
  {
    variant: '15',
    months: 180,
    matters: () => given(true),
    agencies: ['KIM_OFFICE', 'JOB_CENTER'],
    text: {
      de: 'Mit 15 kann die jugendliche Person selbst Sozialleistungen beantragen, und es zählt ihre eigene Einwilligung.',
      en: 'At 15 the young person can apply for social benefits herself, and her own consent counts.',
    },
    steps: [
      {
        de: 'Einwilligung mit der jugendlichen Person selbst besprechen und neu einholen (§ 36 SGB I).',
        en: 'Discuss the consent with the young person herself and ask for it anew (§ 36 SGB I).',
      },
    ],
    documents: [],
  },
  {
    variant: '16',
    months: 192,
    matters: matters.holdsTitleAsChild,
    agencies: ['IMMIGRATION_AUTHORITY'],
    text: {
      de: 'Mit 16 ändert sich das Aufenthaltsrecht von Kindern, die zu ihren Eltern gekommen sind: Strengere Regeln für den Nachzug, aber auch ein eigenes Recht nach fünf Jahren.',
      en: 'At 16 the residence law changes for children who joined their parents: stricter rules for joining, but also a right of their own after five years.',
    },
    steps: [
      {
        de: 'Vor dem Geburtstag prüfen, was noch als Kind zu beantragen ist (§ 32 AufenthG) und ob eine Niederlassungserlaubnis in Frage kommt (§ 35 AufenthG).',
        en: 'See before the birthday what is still to be applied for as a child (§ 32 Residence Act) and whether a settlement permit is possible (§ 35 Residence Act).',
      },
    ],
    documents: ['SCHOOL_CERTIFICATE'],
  },
  {
    variant: '18',
    months: 216,
    matters: () => given(true),
    agencies: ['KIM_OFFICE', 'FAMILY_BENEFITS_OFFICE', 'IMMIGRATION_AUTHORITY'],
    text: {
      de: 'Mit 18 enden Sorgerecht und Vormundschaft, Unterhaltsvorschuss und der Nachzug als Kind; Einwilligungen der Eltern gelten nicht weiter.',
      en: 'At 18 custody, guardianship, maintenance advance and joining as a child end; consents of the parents no longer apply.',
    },
    steps: [
      {
        de: 'Eigene Einwilligung einholen, Anträge vor dem Geburtstag stellen (auch den Nachzug von Eltern oder Kindern, § 32 AufenthG).',
        en: 'Ask for the own consent, file applications before the birthday (also for parents or children to join, § 32 Residence Act).',
      },
      {
        de: 'Für weiteres Kindergeld Schule oder Ausbildung nachweisen.',
        en: 'Prove school or training so that child benefit goes on.',
      },
    ],
    documents: ['SCHOOL_CERTIFICATE'],
  },
  {
    variant: '21',
    months: 252,
    matters: matters.isCoveredByChildBenefit,
    agencies: ['FAMILY_BENEFITS_OFFICE'],
    text: {
      de: 'Mit 21 endet das Kindergeld für Kinder, die nur arbeitsuchend gemeldet sind.',
      en: 'At 21 child benefit ends for children who are only registered as seeking work.',
    },
    steps: [
      {
        de: 'Ausbildung oder Ausbildungssuche nachweisen, dann geht es bis 25 weiter (§ 32 Abs. 4 EStG).',
        en: 'Prove training or the search for it; then it goes on until 25 (§ 32 (4) EStG).',
      },
    ],
    documents: ['SCHOOL_CERTIFICATE'],
  },
  {
    variant: '25',
    months: 300,
    matters: matters.belongsToParentsUnit,
    agencies: ['JOB_CENTER', 'FAMILY_BENEFITS_OFFICE', 'HEALTH_INSURER'],
    text: {
      de: 'Mit 25 endet die Zugehörigkeit zur Bedarfsgemeinschaft der Eltern, und Kindergeld und Bildungspaket enden.',
      en: "At 25 belonging to the parents' benefit unit ends, and so do child benefit and the education package.",
    },
    steps: [
      {
        de: 'Einen eigenen Antrag auf Grundsicherungsgeld stellen, damit keine Lücke entsteht (§ 7 Abs. 3 SGB II).',
        en: 'File an own application for basic income support so that there is no gap (§ 7 (3) SGB II).',
      },
    ],
    documents: [],
  },
  {
    variant: '27',
    months: 324,
    matters: matters.mayAskForTheRightOfTheYoung,
    agencies: ['IMMIGRATION_AUTHORITY'],
    text: {
      de: 'Das Bleiberecht für gut integrierte junge Menschen muss vor dem 27. Geburtstag beantragt sein.',
      en: 'The right to stay for well-integrated young people must be applied for before the 27th birthday.',
    },
    steps: [
      {
        de: 'Voraussetzungen des § 25a AufenthG jetzt prüfen und den Antrag vor dem Geburtstag stellen.',
        en: 'See now whether § 25a Residence Act is fulfilled and apply before the birthday.',
      },
    ],
    documents: ['SCHOOL_CERTIFICATE', 'PASSPORT'],
  },
];
