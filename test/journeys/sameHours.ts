/** A time slot of the answer. */
interface Slot {
  readonly weekday: string;
  readonly from: string;
  readonly to: string;
}

/** The same hours on each of these days. */
export const sameHours = (weekdays: readonly string[], from: string, to: string): readonly Slot[] =>
  weekdays.map((weekday) => ({ weekday, from, to }));

export const workweek = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;
