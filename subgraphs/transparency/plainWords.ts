import type { Purpose, Role, WithheldReason } from '../../schema/accessTerms';
import type { Controller, DataCategory } from '../../schema/directives';
import type { Delivery, LegalBasis, PlainLanguage } from './terms';

/** The same in each language. */
type Words = Readonly<Record<PlainLanguage, string>>;
type Dictionary<Term extends string> = Readonly<Record<Term, Words>>;

const words = (DE: string, EN: string): Words => ({ DE, EN });

/** Who asks, as people know it. */
export const roleWords: Dictionary<Role> = {
  CASE_MANAGER: words('Ihre Fallbegleitung (Case Management)', 'your case management'),
  CASE_MANAGER_DEPUTY: words('die Vertretung Ihrer Fallbegleitung', 'the deputy of your case management'),
  KIM_COORDINATOR: words('die Koordination des Integrationsmanagements', 'the integration coordination'),
  KIM_ADMIN_ASSISTANT: words('die Verwaltung des Integrationsmanagements', 'the integration office'),
  IMMIGRATION_OFFICER: words('die Ausländerbehörde', 'the immigration office'),
  NATURALISATION_OFFICER: words('die Einbürgerungsbehörde', 'the naturalisation office'),
  SOCIAL_BENEFITS_OFFICER: words('das Sozialamt', 'the social welfare office'),
  ASYLUM_BENEFITS_OFFICER: words(
    'die Stelle für Asylbewerberleistungen',
    'the asylum seekers’ benefits office',
  ),
  HOUSING_OFFICER: words('das Wohnungsamt', 'the housing office'),
  REFUGEE_COUNSELLOR: words('die Flüchtlingsberatung', 'the refugee counselling service'),
  YOUTH_OFFICE_PLACEMENT_OFFICER: words('das Jugendamt (Kinderbetreuung)', 'the youth office (childcare)'),
  YOUTH_OFFICE_PROTECTION_OFFICER: words(
    'das Jugendamt (Kinderschutz)',
    'the youth office (child protection)',
  ),
  PUBLIC_HEALTH_STAFF: words('das Gesundheitsamt', 'the public health office'),
  HEALTH_PROVIDER: words('eine Praxis oder Klinik', 'a medical practice or hospital'),
  SCHOOL_STAFF: words('eine Schule oder Kita', 'a school or daycare centre'),
  SCHOOL_AUTHORITY_OFFICER: words('das Schulamt', 'the school authority'),
  JOB_CENTER_ADVISER: words('das Jobcenter', 'the job centre'),
  EMPLOYMENT_ADVISER: words('die Agentur für Arbeit', 'the employment agency'),
  COURSE_PROVIDER: words('ein Kursträger', 'a course provider'),
  ANALYST: words('die Planungsstelle der Stadt', 'the city’s planning staff'),
  DATA_PROTECTION_OFFICER: words('die oder der Datenschutzbeauftragte', 'the data protection officer'),
  DATA_SUBJECT: words('eine Person für sich selbst', 'a person for herself or himself'),
  SERVICE: words('ein Programm der Verwaltung', 'a program of the administration'),
};

/** What for. */
export const purposeWords: Dictionary<Purpose> = {
  CASE_COORDINATION: words('die Hilfen für Sie aufeinander abstimmen', 'to coordinate the help you receive'),
  BENEFIT_CLARIFICATION: words(
    'klären, welche Leistungen Ihnen zustehen',
    'to find out which benefits you may receive',
  ),
  RESIDENCE_PROCEDURE_SUPPORT: words(
    'Sie in Ihrem Aufenthaltsverfahren begleiten',
    'to support you in your residence procedure',
  ),
  CHILDCARE_AND_SCHOOL_PLACEMENT: words(
    'einen Kita- oder Schulplatz finden',
    'to find a daycare or school place',
  ),
  HEALTH_CARE_ACCESS: words('Ihnen medizinische Versorgung ermöglichen', 'to give you access to health care'),
  LABOUR_MARKET_INTEGRATION: words(
    'Sie bei Arbeit und Ausbildung unterstützen',
    'to support you in work and training',
  ),
  HOUSING_SUPPORT: words('Sie bei der Wohnung unterstützen', 'to support you in housing'),
  CHILD_PROTECTION: words('ein Kind schützen', 'to protect a child'),
  VITAL_INTEREST: words('Leben oder Gesundheit schützen', 'to protect life or health'),
  DATA_SUBJECT_ACCESS: words('Auskunft über die eigenen Daten geben', 'to give access to one’s own data'),
  PLANNING_STATISTICS: words(
    'Angebote der Stadt planen (ohne Namen)',
    'to plan services of the city (without names)',
  ),
  RESEARCH: words('wissenschaftlich forschen', 'to do scientific research'),
  DATA_PROTECTION_CONTROL: words('den Datenschutz kontrollieren', 'to check data protection'),
};

/** By which right. */
export const basisWords: Dictionary<LegalBasis> = {
  CONSENT_GDPR_6_9: words('Sie haben eingewilligt', 'you have consented'),
  CONFIDENTIALITY_RELEASE: words(
    'Sie haben von der Schweigepflicht entbunden',
    'you have released somebody from professional secrecy',
  ),
  SOCIAL_TASK_69_1_1: words(
    'das Gesetz erlaubt es für soziale Aufgaben (§ 69 SGB X)',
    'the law allows it for social tasks (section 69 SGB X)',
  ),
  JOBCENTER_MUTUAL_50_1: words(
    'das Gesetz erlaubt es zwischen Jobcenter und Agentur für Arbeit (§ 50 SGB II)',
    'the law allows it between job centre and employment agency (section 50 SGB II)',
  ),
  ASYLBLG_71_2A: words(
    'das Gesetz erlaubt es für Asylbewerberleistungen (§ 71 SGB X)',
    'the law allows it for asylum seekers’ benefits (section 71 SGB X)',
  ),
  IMMIGRATION_TO_ASYLBLG_90_3: words(
    'das Gesetz schreibt es der Ausländerbehörde vor (§ 90 AufenthG)',
    'the law requires it of the immigration office (section 90 Residence Act)',
  ),
  AZR_18A: words(
    'das Gesetz über das Ausländerzentralregister erlaubt es (§ 18a AZRG)',
    'the law on the register of foreigners allows it (section 18a)',
  ),
  AZR_18B: words(
    'das Gesetz über das Ausländerzentralregister erlaubt es (§ 18b AZRG)',
    'the law on the register of foreigners allows it (section 18b)',
  ),
  AZR_18C: words(
    'das Gesetz über das Ausländerzentralregister erlaubt es (§ 18c AZRG)',
    'the law on the register of foreigners allows it (section 18c)',
  ),
  AZR_18D: words(
    'das Gesetz über das Ausländerzentralregister erlaubt es (§ 18d AZRG)',
    'the law on the register of foreigners allows it (section 18d)',
  ),
  COURSE_DATA_88A: words(
    'das Gesetz erlaubt es für Integrationskurse (§ 88a AufenthG)',
    'the law allows it for integration courses (section 88a Residence Act)',
  ),
  EVIDENCE_RETRIEVAL_67F: words(
    'Sie wollten, dass ein Nachweis elektronisch geholt wird (§ 67f SGB X)',
    'you chose that a proof be fetched electronically (section 67f SGB X)',
  ),
  AUTOMATED_RETRIEVAL_79: words(
    'ein genehmigtes Abrufverfahren erlaubt es (§ 79 SGB X)',
    'an approved retrieval procedure allows it (section 79 SGB X)',
  ),
  CHILD_PROTECTION_KKG4: words(
    'das Gesetz erlaubt es zum Schutz von Kindern (§ 4 KKG)',
    'the law allows it to protect children (section 4 KKG)',
  ),
  INFECTION_PROTECTION_IFSG20: words(
    'das Gesetz schreibt es für den Masernschutz vor (§ 20 IfSG)',
    'the law requires it for protection from measles (section 20 IfSG)',
  ),
  EMERGENCY_VITAL_9_2_C: words('es war ein Notfall', 'it was an emergency'),
  RESEARCH_PLANNING_75: words(
    'eine Genehmigung für Forschung oder Planung (§ 75 SGB X)',
    'a permit for research or planning (section 75 SGB X)',
  ),
  DATA_SUBJECT_15: words('Ihr Recht auf Auskunft (Art. 15 DSGVO)', 'your right of access (Art. 15 GDPR)'),
  APPLICATION_FORWARDING_16: words(
    'ein Antrag musste weitergeleitet werden (§ 16 SGB I)',
    'an application had to be forwarded (section 16 SGB I)',
  ),
  OWN_TASK: words('es gehört zur Aufgabe der Stelle', 'it is part of that office’s task'),
};

/** From whom. */
export const controllerWords: Dictionary<Controller> = {
  KIM_OFFICE: words('Kommunales Integrationsmanagement', 'municipal integration office'),
  WELFARE_CASEWORK: words(
    'Fallbegleitung eines Wohlfahrtsverbands',
    'case management of a welfare organisation',
  ),
  IMMIGRATION_AUTHORITY: words('Ausländerbehörde', 'immigration office'),
  NATURALISATION_AUTHORITY: words('Einbürgerungsbehörde', 'naturalisation office'),
  SOCIAL_ASSISTANCE_UNIT: words('Sozialamt', 'social welfare office'),
  ASYLUM_BENEFITS_UNIT: words('Stelle für Asylbewerberleistungen', 'asylum seekers’ benefits office'),
  HOUSING_BENEFIT_UNIT: words('Wohngeldstelle', 'housing benefit office'),
  HOUSING_OFFICE: words('Wohnungsamt', 'housing office'),
  MAINTENANCE_ADVANCE_UNIT: words('Unterhaltsvorschussstelle', 'maintenance advance office'),
  PARENTAL_ALLOWANCE_UNIT: words('Elterngeldstelle', 'parental allowance office'),
  FAMILY_BENEFITS_OFFICE: words('Familienkasse', 'family benefits office'),
  REFUGEE_COUNSELLING: words('Flüchtlingsberatung', 'refugee counselling service'),
  YOUTH_OFFICE_DAYCARE: words('Jugendamt (Kinderbetreuung)', 'youth office (childcare)'),
  PUBLIC_HEALTH_OFFICE: words('Gesundheitsamt', 'public health office'),
  HEALTH_PROVIDER: words('Praxis oder Klinik', 'medical practice or hospital'),
  SCHOOL_AUTHORITY: words('Schulamt', 'school authority'),
  SCHOOL: words('Schule', 'school'),
  DAYCARE: words('Kita', 'daycare centre'),
  KI_NEWCOMER_GUIDANCE: words('Kommunales Integrationszentrum', 'municipal integration centre'),
  JOB_CENTER: words('Jobcenter', 'job centre'),
  EMPLOYMENT_AGENCY: words('Agentur für Arbeit', 'employment agency'),
  COURSE_PROVIDER: words('Kursträger', 'course provider'),
  RECOGNITION_BODY: words('Anerkennungsstelle', 'recognition office'),
  DATA_SUBJECT: words('Sie selbst', 'yourself'),
};

/** Which kinds of data. */
export const categoryWords: Dictionary<DataCategory> = {
  IDENTITY: words('Name, Geburtsdatum, Staatsangehörigkeit', 'name, date of birth, nationality'),
  CONTACT: words('Kontakt und Anschrift', 'contact and address'),
  FAMILY_RELATIONS: words('Familie', 'family'),
  LANGUAGE: words('Sprachen', 'languages'),
  RESIDENCE_STATUS: words('Aufenthaltsstatus', 'residence status'),
  RESIDENCE_PROCEDURE: words('Verfahren zum Aufenthalt', 'residence procedures'),
  WORK_PERMISSION: words('Arbeitserlaubnis', 'permission to work'),
  BENEFITS: words('Leistungen', 'benefits'),
  INCOME: words('Einkommen', 'income'),
  HOUSING: words('Wohnen', 'housing'),
  COUNSELLING_ENROLMENT: words('Anmeldung zu einer Beratung', 'enrolment for counselling'),
  HEALTH_COVERAGE: words('Krankenversicherung', 'health insurance'),
  HEALTH_APPOINTMENTS: words('Arzttermine', 'medical appointments'),
  HEALTH_FUNCTIONAL: words('gesundheitliche Einschränkungen', 'health limitations'),
  HEALTH_WAITLIST: words('Wartelisten für Behandlungen', 'waiting lists for treatment'),
  VACCINATION_STATUS: words('Impfungen', 'vaccinations'),
  SCHOOL_STATUS: words('Schule', 'school'),
  DAYCARE_STATUS: words('Kinderbetreuung', 'childcare'),
  LANGUAGE_COURSE: words('Sprachkurse', 'language courses'),
  JOB_OFFERS: words('Stellenangebote', 'job offers'),
  EMPLOYMENT: words('Arbeit', 'work'),
  RECOGNITION: words('Anerkennung von Abschlüssen', 'recognition of qualifications'),
  CASE_PLAN: words('Planung Ihrer Hilfen', 'plan of the help you receive'),
  CASE_NOTES: words('Notizen der Fallbegleitung', 'notes of case management'),
};

/** Why not. */
export const reasonWords: Dictionary<WithheldReason> = {
  NO_CONSENT: words('Sie haben dafür keine Einwilligung gegeben', 'you have not consented to it'),
  CONSENT_EXPIRED: words('Ihre Einwilligung ist abgelaufen', 'your consent has expired'),
  CONSENT_REVOKED: words('Sie haben Ihre Einwilligung widerrufen', 'you have withdrawn your consent'),
  PURPOSE_NOT_COVERED: words(
    'Ihre Einwilligung gilt nicht für diesen Zweck',
    'your consent does not cover this purpose',
  ),
  ROLE_NOT_PERMITTED: words('die Stelle darf das nicht wissen', 'that office may not know this'),
  RELEASE_PENDING: words('die Behörde hat es noch nicht freigegeben', 'the office has not released it yet'),
  PROFESSIONAL_SECRECY: words('es ist ein Berufsgeheimnis', 'it is a professional secret'),
  PROTECTIVE_MARKER: words('ein Schutzvermerk steht dagegen', 'a protective marker prevents it'),
  FIREWALL: words('diese Weitergabe ist ausgeschlossen', 'this transmission is excluded'),
  THIRD_PARTY: words('Rechte anderer Personen stehen dagegen', 'rights of other people prevent it'),
  AGENCY_UNAVAILABLE: words('die Behörde war nicht erreichbar', 'the office could not be reached'),
  NOT_RECORDED: words('dazu ist nichts vermerkt', 'nothing is recorded about it'),
  DISPUTED: words('die Angabe ist umstritten', 'the fact is disputed'),
};

/** What came of it. */
export const deliveryWords: Dictionary<Delivery> = {
  DELIVERED: words('Die Stelle hat geantwortet.', 'The office has answered.'),
  FAILED: words('Gefragt, aber es kam keine Antwort.', 'Asked, but no answer came.'),
  ASKED_NOT_DELIVERED: words('Gefragt, aber nichts herausgegeben.', 'Asked, but nothing was handed out.'),
  NOT_ASKED: words('Nicht gefragt und nichts herausgegeben.', 'Not asked, and nothing was handed out.'),
};
