import type { DocumentType } from '../facts/records/vocabulary';
import type { Words } from '../Rule';

/** What papers are called at the counter. */
export const paperNames: Readonly<Record<DocumentType, Words>> = {
  PASSPORT: { de: 'Pass', en: 'passport' },
  PROVISIONAL_RESIDENCE_DOCUMENT: { de: 'Fiktionsbescheinigung', en: 'provisional residence document' },
  RESIDENCE_TITLE: { de: 'Aufenthaltstitel', en: 'residence title' },
  TOLERATION_DOCUMENT: { de: 'Duldung', en: 'toleration document' },
  REGISTRATION_CERTIFICATE: { de: 'Meldebescheinigung', en: 'registration certificate' },
  BIRTH_CERTIFICATE: { de: 'Geburtsurkunde', en: 'birth certificate' },
  MARRIAGE_CERTIFICATE: { de: 'Heiratsurkunde', en: 'marriage certificate' },
  BENEFIT_NOTICE: { de: 'Leistungsbescheid', en: 'benefit notice' },
  RENTAL_OFFER: { de: 'Mietangebot', en: 'rental offer' },
  RENTAL_CONTRACT: { de: 'Mietvertrag', en: 'rental contract' },
  COST_APPROVAL: { de: 'Kostenzusage', en: 'cost approval' },
  EMPLOYMENT_CONTRACT: { de: 'Arbeitsvertrag', en: 'employment contract' },
  EMPLOYER_DECLARATION: { de: 'Erklärung des Arbeitgebers', en: "employer's declaration" },
  PAYSLIPS: { de: 'Lohnabrechnungen', en: 'payslips' },
  INSURANCE_CERTIFICATE: { de: 'Versicherungsbescheinigung', en: 'insurance certificate' },
  VACCINATION_RECORD: { de: 'Impfausweis', en: 'vaccination record' },
  SCHOOL_CERTIFICATE: { de: 'Schulbescheinigung', en: 'school certificate' },
  COURSE_CERTIFICATE: { de: 'Kursbescheinigung', en: 'course certificate' },
  LANGUAGE_CERTIFICATE: { de: 'Sprachzertifikat', en: 'language certificate' },
  QUALIFICATION_EVIDENCE: { de: 'Nachweis des Abschlusses', en: 'evidence of the qualification' },
  MEDICAL_CERTIFICATE: { de: 'ärztliche Bescheinigung', en: 'medical certificate' },
  DAYCARE_CONTRACT: { de: 'Betreuungsvertrag', en: 'daycare contract' },
  TAX_ID: { de: 'Steuer-Identifikationsnummer', en: 'tax number' },
  BANK_ACCOUNT: { de: 'Kontonachweis', en: 'proof of a bank account' },
  HOUSING_ENTITLEMENT_CERTIFICATE: { de: 'Wohnberechtigungsschein', en: 'housing entitlement certificate' },
};
