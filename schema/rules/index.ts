import { contributionsAreNullable } from './contributionsAreNullable';
import { fieldsAreLabelled } from './fieldsAreLabelled';
import { interfaceObjectsKeepDirectives } from './interfaceObjectsKeepDirectives';
import { keysAreIds } from './keysAreIds';
import type { LintRule } from './LintRule';
import { labelsAgree } from './labelsAgree';
import { providedFieldsAreShareable } from './providedFieldsAreShareable';
import { rootFieldsAreNullable } from './rootFieldsAreNullable';
import { specificationsAreLinked } from './specificationsAreLinked';
import { stubsCarryOnlyKeys } from './stubsCarryOnlyKeys';

/** What every contract must keep, from the general to the particular. A new rule is one file, one line here and one test. */
export const rules: readonly LintRule[] = [
  specificationsAreLinked,
  fieldsAreLabelled,
  labelsAgree,
  keysAreIds,
  stubsCarryOnlyKeys,
  contributionsAreNullable,
  rootFieldsAreNullable,
  providedFieldsAreShareable,
  interfaceObjectsKeepDirectives,
];
