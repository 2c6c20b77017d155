import type { Origin, StatusLine } from './Sketch';

export type NameGroup =
  | 'ARABIC'
  | 'UKRAINIAN'
  | 'TURKISH'
  | 'PERSIAN'
  | 'ROMANIAN'
  | 'BULGARIAN'
  | 'BALKAN'
  | 'WEST_AFRICAN'
  | 'ITALIAN'
  | 'POLISH'
  | 'MIXED';

export interface OriginFacts {
  /** ICAO 9303 codes; repeated ones are likelier. */
  readonly countries: readonly string[];
  readonly names: NameGroup;
  readonly languages: readonly string[];
  /** Whether the first language is written in another script. */
  readonly otherScript: boolean;
  /** Residence lines that people of this origin hold. */
  readonly lines: readonly StatusLine[];
  /** The line that nearly all of them hold, given first. */
  readonly mostly?: StatusLine;
  /** Register offices wrote 1 January for birth dates without papers (domain.md 6.2). */
  readonly firstOfJanuary: boolean;
}

const eu: readonly StatusLine[] = ['EU'];

/** Where the families come from; the shares are in `clientMargins.ts`. */
export const origins: Readonly<Record<Origin, OriginFacts>> = {
  SYRIA: {
    countries: ['SYR'],
    names: 'ARABIC',
    languages: ['ar', 'ar', 'ar', 'ku'],
    otherScript: true,
    lines: ['SUBSIDIARY', 'REFUGEE', 'FAMILY', 'PERMISSION', 'SETTLEMENT'],
    firstOfJanuary: true,
  },
  UKRAINE: {
    countries: ['UKR'],
    names: 'UKRAINIAN',
    languages: ['uk', 'uk', 'ru'],
    otherScript: true,
    lines: ['P24', 'FAMILY', 'WORK_STUDY'],
    mostly: 'P24',
    firstOfJanuary: false,
  },
  TURKIYE: {
    countries: ['TUR'],
    names: 'TURKISH',
    languages: ['tr', 'tr', 'ku'],
    otherScript: false,
    lines: [
      'FAMILY',
      'REFUGEE',
      'PERMISSION',
      'TOLERATION',
      'P25_5',
      'SETTLEMENT',
      'WORK_STUDY',
      'P25AB',
      'PROVISIONAL',
    ],
    firstOfJanuary: false,
  },
  AFGHANISTAN: {
    countries: ['AFG'],
    names: 'PERSIAN',
    languages: ['fa', 'fa', 'ps'],
    otherScript: true,
    lines: [
      'P25_3',
      'REFUGEE',
      'SUBSIDIARY',
      'PERMISSION',
      'TOLERATION',
      'P25AB',
      'P104C',
      'P25_5',
      'FAMILY',
    ],
    firstOfJanuary: true,
  },
  IRAQ: {
    countries: ['IRQ'],
    names: 'ARABIC',
    languages: ['ar', 'ku'],
    otherScript: true,
    lines: [
      'REFUGEE',
      'SUBSIDIARY',
      'P25_3',
      'TOLERATION',
      'PERMISSION',
      'P25_5',
      'P25AB',
      'P104C',
      'FAMILY',
    ],
    firstOfJanuary: true,
  },
  ROMANIA: {
    countries: ['ROU'],
    names: 'ROMANIAN',
    languages: ['ro', 'ro', 'rom'],
    otherScript: false,
    lines: eu,
    firstOfJanuary: false,
  },
  BULGARIA: {
    countries: ['BGR'],
    names: 'BULGARIAN',
    languages: ['bg', 'tr'],
    otherScript: true,
    lines: eu,
    firstOfJanuary: false,
  },
  BALKANS: {
    countries: ['BIH', 'SRB', 'XKX', 'MKD'],
    names: 'BALKAN',
    languages: ['bs', 'sr', 'sq', 'rom'],
    otherScript: false,
    lines: [
      'TOLERATION',
      'FAMILY',
      'P25_5',
      'P25AB',
      'SETTLEMENT',
      'WORK_STUDY',
      'P104C',
      'PERMISSION',
      'PROVISIONAL',
    ],
    firstOfJanuary: false,
  },
  WEST_AFRICA: {
    countries: ['GIN', 'GIN', 'GHA', 'NGA'],
    names: 'WEST_AFRICAN',
    languages: ['fr', 'en', 'ff'],
    otherScript: false,
    lines: ['TOLERATION', 'PERMISSION', 'P25_3', 'P25AB', 'P104C', 'P25_5', 'FAMILY'],
    firstOfJanuary: true,
  },
  IRAN: {
    countries: ['IRN'],
    names: 'PERSIAN',
    languages: ['fa'],
    otherScript: true,
    lines: ['REFUGEE', 'PERMISSION', 'TOLERATION', 'FAMILY'],
    firstOfJanuary: false,
  },
  ITALY_POLAND: {
    countries: ['ITA', 'POL'],
    names: 'ITALIAN',
    languages: ['it', 'pl'],
    otherScript: false,
    lines: eu,
    firstOfJanuary: false,
  },
  UNCLEAR: {
    countries: ['XXA', 'XXX'],
    names: 'ARABIC',
    languages: ['ar'],
    otherScript: true,
    lines: ['REFUGEE', 'TOLERATION', 'P25_5', 'SUBSIDIARY'],
    firstOfJanuary: true,
  },
  REST: {
    countries: ['MAR', 'LKA', 'IND', 'RUS', 'ERI', 'CMR', 'LBN'],
    names: 'MIXED',
    languages: ['ar', 'ta', 'en', 'ru', 'ti', 'fr'],
    otherScript: false,
    lines: ['FAMILY', 'WORK_STUDY', 'SETTLEMENT', 'PERMISSION', 'TOLERATION', 'PROVISIONAL'],
    firstOfJanuary: false,
  },
};

/** Citizens of the European Union and Germans have no file at the immigration authority (domain.md 6.2). */
export const hasFile = (line: StatusLine): boolean => line !== 'EU' && line !== 'GERMAN';

/** Within § 1 Abs. 1 AsylbLG. */
export const underAsylblg = (line: StatusLine): boolean => line === 'PERMISSION' || line === 'TOLERATION';
