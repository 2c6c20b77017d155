import type { Gender } from '../../subgraphs/casework/terms';
import type { DistrictCode } from '../../subgraphs/vocabulary/terms';
import type { Edition } from '../facts/City';
import type { Day, Id } from '../facts/values';

/**
 * What is decided about a family before its facts are made: the published margins (domain.md 6.2) are dealt out here, over all
 * families of a group at once, so that they hold exactly. Everything else is derived from it, family by family.
 */
export interface Sketch {
  readonly edition: Edition;
  readonly seed: string;
  readonly group: Group;
  /** Place in the group, from 0. Group and number name the family. */
  readonly number: number;
  readonly district: DistrictCode;
  readonly origin: Origin;
  readonly shape: Shape;
  readonly members: readonly MemberSketch[];
  /** Set when the family came to the city a short while ago. */
  readonly movedHere: Day | null;
  readonly livelihood: Livelihood;
  readonly situations: ReadonlySet<Situation>;
  readonly course: CoursePlan;
  /** Offers the family has drawn already, where the take-up gap is published (domain.md 6.3). */
  readonly draws: ReadonlySet<'O02' | 'O03' | 'O16'>;
  readonly consent: ConsentPlan | null;
  readonly caseManager: Id | null;
  readonly seededError: boolean;
}

/** Families with an open case, with a closed one, and those who never were clients. */
export type Group = 'client' | 'former' | 'resident';

export type Shape = 'SINGLE' | 'COUPLE' | 'SINGLE_PARENT' | 'TWO_PARENTS' | 'THREE_GENERATIONS';

export interface MemberSketch {
  readonly part: 'REFERENCE' | 'PARTNER' | 'CHILD' | 'GRANDPARENT' | 'ELSEWHERE';
  readonly gender: Gender;
  readonly born: Day;
  readonly line: StatusLine;
  /** Ground of a toleration, whose shares are published too. */
  readonly tolerationBasis: TolerationBasis | null;
  /** First day in Germany; the day of birth for those born here. */
  readonly arrived: Day;
  /** The true nationalities, most meaningful first. */
  readonly nationalities: readonly string[];
  /** Only children below school age have one. */
  readonly care: CarePlan | null;
  /** Takes what the office offers although it must be applied for separately: learning support, fee waiver. */
  readonly drawsSeparately: boolean;
  /** What goes wrong when agencies write the person down. */
  readonly noise: ReadonlySet<Noise>;
}

export type Noise = 'SWAPPED_NAMES' | 'BIRTH_DATE' | 'MISSING' | 'DUPLICATE' | 'GONE';

export type Origin =
  | 'SYRIA'
  | 'UKRAINE'
  | 'TURKIYE'
  | 'AFGHANISTAN'
  | 'IRAQ'
  | 'ROMANIA'
  | 'BULGARIA'
  | 'BALKANS'
  | 'WEST_AFRICA'
  | 'IRAN'
  | 'ITALY_POLAND'
  | 'UNCLEAR'
  | 'REST';

/** The groups of residence status in which domain.md 6.2 publishes the shares of adult clients. */
export type StatusLine =
  | 'SUBSIDIARY'
  | 'REFUGEE'
  | 'P24'
  | 'P25_3'
  | 'P25_5'
  | 'P25AB'
  | 'P104C'
  | 'FAMILY'
  | 'PERMISSION'
  | 'TOLERATION'
  | 'EU'
  | 'SETTLEMENT'
  | 'WORK_STUDY'
  | 'PROVISIONAL'
  | 'GERMAN';

/** What the household lives on. */
export type Livelihood =
  /** Basic income support alone. */
  | 'SGB2'
  /** Basic income support on top of a wage. */
  | 'SGB2_AND_WORK'
  | 'ASYLBLG'
  /** A wage so low that child supplement and housing benefit are due. */
  | 'LOW_WAGE'
  | 'WAGE'
  | 'PENSION'
  /** Asylum seekers' benefits have ended or are about to, nothing new is applied for: situation X06. */
  | 'BETWEEN_CODES';

export type TolerationBasis = 'P60A_2_1' | 'P60A_2_3' | 'P60B' | 'P60C' | 'P60D';

/** Circumstances that make an obstacle rule true; each is dealt to as many families as domain.md 6.3 says. */
export type Situation = 'X01' | 'X02' | 'X03' | 'X06' | 'X08' | 'X13' | 'X15' | 'X16' | 'X17';

/** Where the adult who is to take a course stands. */
export type CoursePlan = 'NONE' | 'ENTITLED' | 'WAITING' | 'RUNNING' | 'COMPLETED';

export type CarePlan = 'PLACED' | 'OFFERED' | 'WAITING' | 'NO_REQUEST';

export interface ConsentPlan {
  readonly pattern: 'FULL' | 'PARTIAL' | 'NONE' | 'EXPIRED';
  readonly denies: 'HEALTH' | 'IMMIGRATION' | 'BENEFITS';
  readonly partnerDiffers: boolean;
  readonly revokedLately: boolean;
  readonly protectiveMarker: boolean;
}
