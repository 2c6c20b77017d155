import { defineEnum } from '../vocabulary/defineEnum';

/** Why somebody was allowed to ask (Rechtsgrundlage der Übermittlung). */
export const LegalBasis = defineEnum('LegalBasis', 'Ground in law of a transmission (Rechtsgrundlage).', {
  CONSENT_GDPR_6_9: 'Einwilligung (Art. 6, 9 DSGVO, § 67b Abs. 2 SGB X)',
  CONFIDENTIALITY_RELEASE: 'Schweigepflichtentbindung (§ 203 StGB)',
  SOCIAL_TASK_69_1_1: 'Erfüllung sozialer Aufgaben (§ 69 Abs. 1 Nr. 1 SGB X)',
  JOBCENTER_MUTUAL_50_1: 'Datenübermittlung zwischen Trägern (§ 50 Abs. 1 SGB II)',
  ASYLBLG_71_2A: 'Aufgaben nach dem AsylbLG (§ 71 Abs. 2a SGB X)',
  IMMIGRATION_TO_ASYLBLG_90_3: 'Mitteilung der Ausländerbehörde (§ 90 Abs. 3 AufenthG)',
  AZR_18A: 'Ausländerzentralregister (§ 18a AZRG)',
  AZR_18B: 'Ausländerzentralregister (§ 18b AZRG)',
  AZR_18C: 'Ausländerzentralregister (§ 18c AZRG)',
  AZR_18D: 'Ausländerzentralregister (§ 18d AZRG)',
  COURSE_DATA_88A: 'Integrationskursdaten (§ 88a AufenthG)',
  EVIDENCE_RETRIEVAL_67F: 'Nachweisabruf (§ 67f SGB X)',
  AUTOMATED_RETRIEVAL_79: 'Automatisiertes Abrufverfahren (§ 79 SGB X)',
  CHILD_PROTECTION_KKG4: 'Kinderschutz (§ 4 KKG)',
  INFECTION_PROTECTION_IFSG20: 'Masernschutz (§ 20 IfSG)',
  EMERGENCY_VITAL_9_2_C: 'Lebenswichtige Interessen (Art. 9 Abs. 2 Buchst. c DSGVO)',
  RESEARCH_PLANNING_75: 'Forschung und Planung (§ 75 SGB X)',
  DATA_SUBJECT_15: 'Auskunft an die betroffene Person (Art. 15 DSGVO, § 83 SGB X)',
  APPLICATION_FORWARDING_16: 'Weiterleitung eines Antrags (§ 16 Abs. 2 SGB I)',
  OWN_TASK: 'eigene Aufgabe der Stelle',
});
export type LegalBasis = keyof typeof LegalBasis;

/** How long the content of a record is kept (Aufbewahrung). */
export const RetentionRegime = defineEnum('RetentionRegime', 'How long a record is kept (Aufbewahrung).', {
  SGB10_79_SIX_MONTHS: 'sechs Monate (§ 79 Abs. 4 SGB X)',
  IDNRG_9_TWO_YEARS: 'zwei Jahre (§ 9 IDNrG)',
  CASE_FILE: 'wie die Fallakte',
  CONSENT_PROOF: 'wie der Nachweis der Einwilligung',
  BREAK_GLASS_PROOF: 'wie der Nachweis des Notfallzugriffs',
  RESEARCH_75_PERMIT: 'zehn Jahre (§ 75 SGB X)',
});
export type RetentionRegime = keyof typeof RetentionRegime;

/** How a question about one person at one office was decided (Entscheidung). */
export const Decision = defineEnum('Decision', 'How a question was decided (Entscheidung).', {
  PERMIT: 'erlaubt',
  PARTIAL: 'zum Teil erlaubt',
  DENY: 'abgelehnt',
  BREAK_GLASS: 'Notfallzugriff',
});
export type Decision = keyof typeof Decision;

/** What came of it (Ergebnis). */
export const Delivery = defineEnum('Delivery', 'What came of a question (Ergebnis).', {
  DELIVERED: 'beantwortet',
  FAILED: 'gefragt, aber keine brauchbare Antwort erhalten',
  ASKED_NOT_DELIVERED: 'gefragt, aber nichts herausgegeben: die Anfrage wurde nicht abgeschlossen',
  NOT_ASKED: 'nicht gefragt',
});
export type Delivery = keyof typeof Delivery;

/** Language of an explanation (Sprache der Erklärung). */
export const PlainLanguage = defineEnum('PlainLanguage', 'Language of an explanation (Sprache).', {
  DE: 'Deutsch',
  EN: 'Englisch',
});
export type PlainLanguage = keyof typeof PlainLanguage;
