import { defineEnum } from '../vocabulary/defineEnum';
import type { DeadlineKind as AgreedDeadlineKind } from './deadlines/Deadline';

/** Where an obstacle stands with those who work on it (Bearbeitungsstand). */
export const ObstacleStatus = defineEnum(
  'ObstacleStatus',
  'Where an obstacle stands with those who work on it (Bearbeitungsstand).',
  {
    OPEN: 'offen',
    ACKNOWLEDGED: 'zur Kenntnis genommen',
    IN_WORK: 'in Bearbeitung',
    RESOLVED: 'gelöst',
    FALSE_POSITIVE: 'trifft nicht zu',
    NO_LONGER_TRUE: 'besteht nicht mehr',
  },
);
export type ObstacleStatus = keyof typeof ObstacleStatus;

/** What a rule comes to (Ergebnis der Regel). */
export const RuleResult = defineEnum('RuleResult', 'What a rule comes to (Ergebnis der Regel).', {
  MATCH: 'trifft zu',
  LIKELY: 'trifft wahrscheinlich zu',
  NO_MATCH: 'trifft nicht zu',
  INSUFFICIENT: 'Angaben fehlen',
});
export type RuleResult = keyof typeof RuleResult;

/** How much a result can be relied on (Verlässlichkeit). */
export const Confidence = defineEnum(
  'Confidence',
  'How much a result can be relied on; the competent office decides in any case (Verlässlichkeit).',
  {
    HIGH: 'alle Angaben bekannt und aktuell',
    MEDIUM: 'Angaben bestritten oder alt, oder das Gesetz verlangt mehr, als die Angaben hergeben',
    LOW: 'Angaben fehlen',
  },
);
export type Confidence = keyof typeof Confidence;

/** How far a fact can be relied on (Stand der Angabe). */
export const FactState = defineEnum('FactState', 'How far a fact can be relied on (Stand der Angabe).', {
  KNOWN: 'bekannt',
  MISSING: 'fehlt',
  WITHHELD: 'zurückgehalten',
  DISPUTED: 'bestritten',
  STALE: 'länger nicht geprüft',
});
export type FactState = keyof typeof FactState;

/** What has to be kept (Art der Frist). */
export const DeadlineKind = defineEnum<AgreedDeadlineKind>(
  'DeadlineKind',
  'What has to be kept (Art der Frist).',
  {
    TITLE_ENDS: 'Aufenthaltsrecht endet',
    PROVISIONAL_DOCUMENT_ENDS: 'Fiktionsbescheinigung endet',
    PASSPORT_ENDS: 'Pass läuft ab',
    COURSE_PROOF_DUE: 'Kursnachweis fällig',
    INACTIVITY_CLAIM_POSSIBLE: 'Untätigkeitsklage möglich',
    FAMILY_REUNION_WINDOW_ENDS: 'Frist für den privilegierten Familiennachzug endet',
    BENEFIT_ENDS: 'Leistung endet',
    BENEFIT_RENEWAL_DUE: 'Weiterbewilligung zu beantragen',
    BENEFIT_APPLICATION_DUE: 'Leistung zu beantragen',
    HOME_NOTICE_ENDS: 'Wohnung ist zu räumen',
    HEALTH_COVER_ENDS: 'Krankenversicherung endet',
    MEASLES_PROOF_DUE: 'Masernnachweis fällig',
    CHECK_UP_DUE: 'Früherkennung fällig',
    DAYCARE_ANSWER_DUE: 'Antwort auf das Betreuungsangebot fällig',
    COURSE_ENTITLEMENT_ENDS: 'Kursberechtigung endet',
    COURSE_STARTS: 'Kurs beginnt',
    JOB_DOCUMENT_DUE: 'Unterlagen für die Arbeitsstelle fällig',
    JOB_DECISION_DUE: 'Zusage der Arbeitsstelle fällig',
    DUTY_DUE: 'Pflicht zu erfüllen',
    RECOGNITION_DECISION_DUE: 'Entscheidung über die Anerkennung fällig',
    DOCUMENT_DUE: 'Unterlage fällig',
    CONSENT_ENDS: 'Einwilligung endet',
    APPOINTMENT: 'Termin',
  },
);
export type DeadlineKind = AgreedDeadlineKind;
