/** What somebody who asks has to do with a record. */
export const relations = [
  /** A case manager of the case: responsible, or in its team. */
  'TEAM',
  /** A case manager who stands in for the one responsible. */
  'DEPUTY',
  /** A case manager of the district. */
  'DISTRICT',
  /** The person herself. */
  'SELF',
  /** Somebody with custody of this child. */
  'CUSTODIAN',
  /** A present member, of a family or of the family that a case is about. */
  'MEMBER',
  /** Everybody a record of a case is about is the one who asks, or her child. */
  'CONCERNED',
  /** Of a person: a relative of the one who asks, or somebody who has left the family that her case is about. */
  'BY_NAME',
  /** An office that a referral was sent to, and that still deals with it. */
  'ADDRESSEE',
  /** An office that takes part in a conference on the case, while it may see what is shared there. */
  'PARTICIPANT',
  /** The data protection officer. */
  'CONTROL',
  /** Who has opened an emergency access, of its record. */
  'OPENER',
  /** Who may be the second person, of the record of an emergency access. */
  'SECOND_PERSON',
  /** Of a person in danger, and of whom to call about her: somebody with an open emergency access. */
  'EMERGENCY',
  /** A case manager, of the own entry in the directory. */
  'ONESELF',
  /** The hub's own staff. */
  'COLLEAGUE',
  /** Who steers the work of all. */
  'COORDINATION',
  /** Whoever deals with case management from outside. */
  'COUNTERPART',
] as const;
export type Relation = (typeof relations)[number];

/** What a caller is to one record. */
export interface Standing {
  readonly relations: ReadonlySet<Relation>;
  /** A protective marker hides where the persons are from this caller, unless she is of the case's team. */
  readonly hidden: boolean;
}

export const stranger: Standing = { relations: new Set(), hidden: true };

export const standing = (found: Iterable<Relation>, hidden = false): Standing => ({
  relations: new Set(found),
  hidden,
});
