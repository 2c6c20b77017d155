import { type GraphQLField, getNamedType, isCompositeType } from 'graphql';
import type { ReleaseMode } from '../../schema/accessTerms';
import { type Controller, type DataCategory, dataClasses } from '../../schema/directives';
import { readDataLabel } from '../../schema/readDataLabel';

/** What is decided about a field whenever it is asked for, worked out once from its label. */
export interface FieldRule {
  /** `Type.field`. */
  readonly coordinate: string;
  /** Null only where a label lacks it, which publication refuses: then nothing can be permitted. */
  readonly category: DataCategory | null;
  readonly controllers: readonly Controller[];
  readonly mode: ReleaseMode;
  readonly existenceSensitive: boolean;
  readonly reference: boolean;
  readonly contactPoint: boolean;
  /** The field belongs to a person or family itself: what lies below is about her. */
  readonly ofSubject: boolean;
  /** It leads to objects, so that single rows can be left out. */
  readonly leadsOn: boolean;
}

/** The types whose key the hub translates; a release names one of them. */
const subjects: ReadonlySet<string> = new Set(['Person', 'Family']);

const releasedByHandFrom = dataClasses.indexOf('S3');

/** @returns null for what needs no decision: public facts, values without an owner, and the key without which nobody could ask */
export function ruleFor(type: string, field: GraphQLField<unknown, unknown>): FieldRule | null {
  const directive = field.astNode?.directives?.find(({ name }) => name.value === 'data');
  const ofSubject = subjects.has(type);
  if (directive === undefined || (ofSubject && field.name === 'id')) return null;
  const label = readDataLabel(directive);
  if (label.class === 'S0') return null;
  const usual =
    dataClasses.indexOf(label.class) >= releasedByHandFrom ? 'MANUAL_RELEASE' : 'AUTO_UNDER_CONSENT';
  return {
    coordinate: `${type}.${field.name}`,
    category: label.category ?? null,
    controllers: label.controller ?? [],
    mode: label.release ?? usual,
    existenceSensitive: label.existenceSensitive ?? false,
    reference: label.reference ?? false,
    contactPoint: label.contactPoint ?? false,
    ofSubject,
    leadsOn: isCompositeType(getNamedType(field.type)),
  };
}
