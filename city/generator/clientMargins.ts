import type { DistrictCode } from '../../subgraphs/vocabulary/terms';
import type { ConsentPlan, Noise, Origin, Situation, StatusLine, TolerationBasis } from './Sketch';

/** The published margins of client families (domain.md 6.2 and 6.3), all in per cent. Household margins are in `households.ts`. */

/** Of the persons. */
export const nationalities: Readonly<Record<Origin, number>> = {
  SYRIA: 27,
  UKRAINE: 17,
  TURKIYE: 9,
  AFGHANISTAN: 9,
  IRAQ: 7,
  ROMANIA: 6,
  BULGARIA: 4,
  BALKANS: 6,
  WEST_AFRICA: 5,
  IRAN: 3,
  ITALY_POLAND: 3,
  UNCLEAR: 1.5,
  REST: 2.5,
};

/** Of the persons. */
export const districts: Readonly<Record<DistrictCode, number>> = {
  MITTE_STYRUM: 29,
  ALSTADEN_LIRICH: 20,
  OSTERFELD: 17,
  OBERHAUSEN_OST: 15,
  STERKRADE_MITTE: 12,
  STERKRADE_NORD: 7,
};

/** Of the adults. */
export const statusLines: Readonly<Record<Exclude<StatusLine, 'GERMAN'>, number>> = {
  SUBSIDIARY: 16,
  REFUGEE: 15,
  P24: 16,
  P25_3: 4,
  P25_5: 4,
  P25AB: 4,
  P104C: 2,
  FAMILY: 12,
  PERMISSION: 7,
  TOLERATION: 9,
  EU: 7,
  SETTLEMENT: 2,
  WORK_STUDY: 1.5,
  PROVISIONAL: 0.5,
};

/** Of the tolerated adults. */
export const tolerations: Readonly<Record<TolerationBasis, number>> = {
  P60A_2_1: 70,
  P60A_2_3: 12,
  P60B: 6,
  P60C: 6,
  P60D: 6,
};

export const twoNationalities = 0.06;
/** Couples whose partners differ in status; with the children it makes at least 22 % of the families mixed. */
export const couplesOfMixedStatus = 0.3;

/** Obstacle prevalence in client families. */
export const prevalence: Readonly<Record<Situation, number>> = {
  X01: 14,
  X02: 4,
  X03: 9,
  X06: 3,
  X08: 6,
  X13: 5,
  X15: 7,
  X16: 11,
  X17: 3,
};

/** Who is entitled and has not applied. */
export const gaps = { O02: 0.55, O03: 0.3, O07: 0.8, O13: 0.25, O16: 0.2 } as const;

export const consents: Readonly<Record<ConsentPlan['pattern'], number>> = {
  FULL: 38,
  PARTIAL: 47,
  NONE: 9,
  EXPIRED: 6,
};
export const partnersDiffer = 0.12;
export const revokedLately = 0.05;
export const protectiveMarkers = 0.02;
/** Families with facts that contradict each other; each is listed in the truth file as SEEDED_ERROR_…. */
export const contradictions = 0.03;

/** Of the persons from Syria, Afghanistan, Iraq and Guinea. */
export const bornFirstOfJanuary = 0.14;
/** Of the persons. */
export const noise: Readonly<Record<Noise, number>> = {
  SWAPPED_NAMES: 0.02,
  BIRTH_DATE: 0.04,
  MISSING: 0.07,
  DUPLICATE: 0.025,
  GONE: 0.015,
};
/** Of the files: the agency's copy is older than 30 days. */
export const staleFiles = 0.06;
/** Of the families: one agency has the former address. */
export const addressLag = 0.09;
