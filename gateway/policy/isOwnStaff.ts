import type { Asked } from './decide';
import { footingsOf } from './footingsOf';

/** The caller works for one of the bodies that answer for the field, or, within immigration, for the other one of the two. */
export function isOwnStaff(asked: Asked): boolean {
  const { controller } = asked.caller.unit;
  if (controller === null) return false;
  const isNamed = asked.requirement.label?.controller?.includes(controller) ?? false;
  return footingsOf(asked, 'OWN_TASK', 'OWN_CASE').some(
    ({ access }) => access.basis === 'OWN_TASK' && (isNamed || access.controllers === 'AREA'),
  );
}
