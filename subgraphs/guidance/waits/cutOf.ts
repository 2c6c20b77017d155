import type { Agency } from '../facts/records/casework';
import type { DocumentType } from '../facts/records/vocabulary';
import type { Words } from '../Rule';
import { paperNames } from './paperNames';
import type { Wait } from './waitsBetween';

/** How an office can decide although a paper is not there yet. The first that fits is proposed. */
export type CutMeans =
  | 'PROVISIONAL_DECISION'
  | 'ADVANCE_PAYMENT'
  | 'OATH'
  | 'SELF_DECLARATION'
  | 'EVIDENCE_TRANSFER'
  | 'PARTIAL_APPROVAL';

const means: readonly CutMeans[] = [
  'PROVISIONAL_DECISION',
  'ADVANCE_PAYMENT',
  'OATH',
  'SELF_DECLARATION',
  'EVIDENCE_TRANSFER',
  'PARTIAL_APPROVAL',
];

/** Offices of § 35 SGB I: they may fetch evidence from each other (§ 67f SGB X) and pay advances (§ 42 SGB I). */
const socialOffices: readonly Agency[] = [
  'JOB_CENTER',
  'EMPLOYMENT_AGENCY',
  'SOCIAL_WELFARE_OFFICE',
  'HOUSING_OFFICE',
  'YOUTH_WELFARE_OFFICE',
  'FAMILY_BENEFITS_OFFICE',
];
const paying: readonly Agency[] = ['SOCIAL_WELFARE_OFFICE', 'HOUSING_OFFICE', 'FAMILY_BENEFITS_OFFICE'];
const decisions: readonly DocumentType[] = ['BENEFIT_NOTICE', 'COST_APPROVAL'];
/** What the person herself can state for the time being, or prove by something simpler. */
const declarable: readonly DocumentType[] = [
  'REGISTRATION_CERTIFICATE',
  'RENTAL_CONTRACT',
  'PAYSLIPS',
  'BANK_ACCOUNT',
  'TAX_ID',
];
const civilStatus: readonly DocumentType[] = ['BIRTH_CERTIFICATE', 'MARRIAGE_CERTIFICATE'];
/** What a landlord or a consulate decides nobody can order: they are asked last, and there is no law to name. */
const authorities: readonly Agency[] = [
  ...socialOffices,
  'IMMIGRATION_AUTHORITY',
  'ASYLUM_BENEFITS_OFFICE',
  'REGISTRY_OFFICE',
  'RESIDENTS_REGISTRATION',
  'SCHOOL_AUTHORITY',
  'RECOGNITION_BODY',
];

const fits: Readonly<Record<CutMeans, (wait: Ends) => boolean>> = {
  PROVISIONAL_DECISION: ({ paper, office }) => office === 'JOB_CENTER' && decisions.includes(paper),
  ADVANCE_PAYMENT: ({ paper, office }) => paying.includes(office) && decisions.includes(paper),
  OATH: ({ office, awaited }) =>
    office === 'REGISTRY_OFFICE' || (authorities.includes(office) && civilStatus.includes(awaited)),
  SELF_DECLARATION: ({ office, awaited }) => authorities.includes(office) && declarable.includes(awaited),
  EVIDENCE_TRANSFER: ({ office, awaitedFrom }) =>
    socialOffices.includes(office) && socialOffices.includes(awaitedFrom),
  PARTIAL_APPROVAL: ({ office }) => office === 'IMMIGRATION_AUTHORITY',
};

interface Ends {
  readonly paper: DocumentType;
  /** Who gives it out. */
  readonly office: Agency;
  readonly awaited: DocumentType;
  readonly awaitedFrom: Agency;
}

/** A wait that can be cut, and how. */
export interface Cut {
  readonly wait: Wait;
  readonly means: CutMeans;
  readonly step: Words;
}

/** @returns null where no office involved can be held to decide without the paper */
export function cutOf(waits: readonly Wait[]): Cut | null {
  for (const one of means) {
    for (const wait of waits) {
      const ends = endsOf(wait);
      if (ends !== null && fits[one](ends)) return { wait, means: one, step: stepsOf[one](ends) };
    }
  }
  return null;
}

/** What is only worded from it: whether papers wait at all is settled before. */
function endsOf(wait: Wait): Ends | null {
  const [paper, office] = [wait.of.document.value, wait.of.issuer.value];
  const [awaited, awaitedFrom] = [wait.for.document.value, wait.for.issuer.value];
  if (paper === null || office === null || awaited === null || awaitedFrom === null) return null;
  return { paper, office, awaited, awaitedFrom };
}

const stepsOf: Readonly<Record<CutMeans, (ends: Ends) => Words>> = {
  PROVISIONAL_DECISION: ({ paper, awaited }) => ({
    de: `Hier lässt sich der Kreis öffnen: Das Jobcenter kann vorläufig entscheiden (${paperNames[paper].de}), auch wenn noch fehlt: ${paperNames[awaited].de} (§ 41a SGB II; Vorschuss nach § 42 SGB I).`,
    en: `Here the circle can be opened: the Jobcenter can decide provisionally (${paperNames[paper].en}) although this is missing: ${paperNames[awaited].en} (§ 41a SGB II; advance payment under § 42 SGB I).`,
  }),
  ADVANCE_PAYMENT: ({ paper, awaited }) => ({
    de: `Hier lässt sich der Kreis öffnen: Vorschuss oder vorläufige Leistung beantragen (${paperNames[paper].de}), auch wenn noch fehlt: ${paperNames[awaited].de} (§§ 42, 43 SGB I).`,
    en: `Here the circle can be opened: ask for an advance or a provisional benefit (${paperNames[paper].en}) although this is missing: ${paperNames[awaited].en} (§§ 42, 43 SGB I).`,
  }),
  OATH: ({ paper, awaited }) => ({
    de: `Hier lässt sich der Kreis öffnen: Eine Versicherung an Eides statt anbieten, damit „${paperNames[paper].de}“ nicht auf „${paperNames[awaited].de}“ warten muss (§ 23 SGB X, § 27 VwVfG, beim Standesamt § 9 PStG).`,
    en: `Here the circle can be opened: offer a statement in lieu of oath, so that the ${paperNames[paper].en} need not wait for the ${paperNames[awaited].en} (§ 23 SGB X, § 27 VwVfG, at the registry office § 9 PStG).`,
  }),
  SELF_DECLARATION: ({ paper, awaited }) => ({
    de: `Hier lässt sich der Kreis öffnen: Statt „${paperNames[awaited].de}“ vorerst eine eigene schriftliche Erklärung oder einen einfacheren Beleg einreichen (etwa Mietangebot oder Kontoauszug), damit „${paperNames[paper].de}“ bearbeitet wird (§ 21 SGB X, § 26 VwVfG).`,
    en: `Here the circle can be opened: instead of the ${paperNames[awaited].en} hand in an own written declaration or a simpler proof for now (such as a rental offer or a bank statement), so that the ${paperNames[paper].en} is dealt with (§ 21 SGB X, § 26 VwVfG).`,
  }),
  EVIDENCE_TRANSFER: ({ paper, awaited }) => ({
    de: `Hier lässt sich der Kreis öffnen: Das Amt kann den Nachweis „${paperNames[awaited].de}“ selbst beim anderen Amt abrufen, wenn die Person das wünscht (§ 67f SGB X), und dann entscheiden: ${paperNames[paper].de}.`,
    en: `Here the circle can be opened: the office can fetch the ${paperNames[awaited].en} from the other office itself if the person wishes so (§ 67f SGB X), and then decide: ${paperNames[paper].en}.`,
  }),
  PARTIAL_APPROVAL: ({ paper, awaited }) => ({
    de: `Hier lässt sich der Kreis öffnen: Die Ausländerbehörde um eine schriftliche Zusicherung oder Teilentscheidung bitten (${paperNames[paper].de}), unter der Bedingung, dass „${paperNames[awaited].de}“ nachgereicht wird (§§ 36, 38 VwVfG).`,
    en: `Here the circle can be opened: ask the immigration authority for a written assurance or a partial decision (${paperNames[paper].en}) on condition that the ${paperNames[awaited].en} is handed in later (§§ 36, 38 VwVfG).`,
  }),
};
