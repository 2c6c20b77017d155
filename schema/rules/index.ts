import { argumentsAreLabelled } from './argumentsAreLabelled';
import { contributionsAreNullable } from './contributionsAreNullable';
import { derivedFieldsKeepLabels } from './derivedFieldsKeepLabels';
import { fieldsAreLabelled } from './fieldsAreLabelled';
import { immigrationReceivesOnlyKeys } from './immigrationReceivesOnlyKeys';
import { interfaceObjectsKeepDirectives } from './interfaceObjectsKeepDirectives';
import { keysAreIds } from './keysAreIds';
import type { LintRule } from './LintRule';
import { labelsAgree } from './labelsAgree';
import { labelsNameOwnControllers } from './labelsNameOwnControllers';
import { marksAreReachable } from './marksAreReachable';
import { protectedKeysStayProtected } from './protectedKeysStayProtected';
import { providedFieldsAreShareable } from './providedFieldsAreShareable';
import { rootFieldsAreNullable } from './rootFieldsAreNullable';
import { specificationsAreLinked } from './specificationsAreLinked';
import { stubsCarryOnlyKeys } from './stubsCarryOnlyKeys';

/** What every contract must keep, from the general to the particular. A new rule is one file, one line here and one test. */
export const rules: readonly LintRule[] = [
  specificationsAreLinked,
  fieldsAreLabelled,
  argumentsAreLabelled,
  labelsAgree,
  labelsNameOwnControllers,
  keysAreIds,
  stubsCarryOnlyKeys,
  contributionsAreNullable,
  rootFieldsAreNullable,
  providedFieldsAreShareable,
  interfaceObjectsKeepDirectives,
  protectedKeysStayProtected,
  marksAreReachable,
  derivedFieldsKeepLabels,
  immigrationReceivesOnlyKeys,
];
