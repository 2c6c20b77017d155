import type { FamilyRecord, MemberRecord, PersonRecord, WaitRecord } from './records/family';

export type Leaf = string | number | boolean;

type PathOf<Value> = {
  [Key in keyof Value & string]: NonNullable<Value[Key]> extends readonly (infer Item)[]
    ? Item extends Leaf
      ? Key
      : `${Key}.${PathOf<Item>}`
    : NonNullable<Value[Key]> extends Leaf
      ? Key
      : `${Key}.${PathOf<NonNullable<Value[Key]>>}`;
}[keyof Value & string];

/**
 * Where a fact stands, for whatever person or record of a list: `person.…` about each member, `member.…` about her place in the family,
 * `family.…` about all of them, `wait.…` about the offices.
 */
export type FactPath =
  | `person.${PathOf<PersonRecord>}`
  | `member.${PathOf<Omit<MemberRecord, 'person'>>}`
  | `family.${PathOf<Omit<FamilyRecord, 'members'>>}`
  | `wait.${PathOf<WaitRecord>}`;
