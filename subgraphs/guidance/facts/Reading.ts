import type { Fact } from './Fact';
import type { Leaf } from './FactPath';
import type { FamilyRecord, MemberRecord, PersonRecord, WaitRecord } from './records/family';
import type { Truth } from './Truth';

/** Records as rules read them: every value a `Fact`, every list one that may be unknown. */
export type Reading<Value> =
  NonNullable<Value> extends readonly (infer Item)[]
    ? [Item] extends [Leaf]
      ? Fact<readonly Item[]>
      : ListReading<Item>
    : NonNullable<Value> extends Leaf
      ? Fact<NonNullable<Value>>
      : RecordReading<NonNullable<Value>>;

/**
 * A record. Where it is known that there is none, each of its values is known to be none; where it is unknown whether there is one, each is
 * unknown.
 */
export type RecordReading<Value> = { readonly [Key in keyof Value]-?: Reading<Value[Key]> } & {
  /** Whether there is such a record. */
  readonly $recorded: Fact<true>;
};

/** A list of records. */
export interface ListReading<Item> {
  /** Whether the list is known; nothing can be said of "all" or "none" of a list that is not. */
  readonly $recorded: Fact<true>;
  /** Empty where there is none and where it is not known. */
  readonly items: readonly RecordReading<Item>[];
}

export type PersonReading = RecordReading<PersonRecord> & { readonly $id: string };
export type MemberReading = RecordReading<Omit<MemberRecord, 'person'>> & { readonly person: PersonReading };

/** A family as rules read it. */
export interface FamilyReading extends RecordReading<Omit<FamilyRecord, 'members'>> {
  readonly $id: string;
  readonly wait: RecordReading<WaitRecord>;
  /** Present members; those who have left are not read. Empty where the members are not known. */
  readonly members: readonly MemberReading[];
  /** Whether the members are known. */
  readonly $members: Fact<true>;
}

/** Whether one of a list fulfils a condition; unknown where the list is, unless one that is known does. */
export type Condition<Item> = (item: RecordReading<Item>) => Truth;
