import type { Severity } from '../vocabulary/terms';
import type { Obstacle } from './entities/Obstacle';
import type { FamilyView } from './FamilyView';
import { obstacleOf } from './present';

const severities: readonly Severity[] = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];

/** How grave: a higher number is graver. */
export const gravityOf = (severity: Severity): number => severities.indexOf(severity);

/** What stands in a family's way on a day, the gravest and soonest first. What cannot be told is an open question, not an obstacle. */
export function obstaclesOf(
  view: FamilyView,
  { asOf, secret, now }: { readonly asOf: string; readonly secret: Uint8Array; readonly now: Date },
): readonly Obstacle[] {
  return view
    .evaluationOn(asOf)
    .obstacles.filter(({ result }) => result !== 'INSUFFICIENT')
    .map((found) => obstacleOf(found, { family: view.id, secret, now }))
    .sort(byGravity);
}

const never = '9999-12-31';

const byGravity = (one: Obstacle, other: Obstacle): number =>
  gravityOf(other.severity) - gravityOf(one.severity) ||
  (one.dueAt ?? never).localeCompare(other.dueAt ?? never) ||
  one.rule.id.localeCompare(other.rule.id) ||
  one.id.localeCompare(other.id);
