import type { Day } from './facts/values';

export * from '../schema/calendar';

/** The Monday on which the synthetic city lives, in every edition unless told otherwise. */
export const today: Day = '2026-11-23';
