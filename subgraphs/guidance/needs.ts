import { deadlineNeeds } from './deadlines/deadlinesOf';
import type { FactPath } from './facts/FactPath';
import { obstacles } from './obstacles/obstacles';
import { offers } from './offers/offers';

/** All facts that any rule or deadline is told from. */
export const needs: readonly FactPath[] = [
  ...new Set([...[...obstacles, ...offers].flatMap((rule) => rule.needs), ...deadlineNeeds]),
];
