import type { Day } from '../facts/values';

/** The day on which a child's school duty begins: 1 August of the year in which it is six by 30 September (§ 35 SchulG NRW). */
export function startsSchool(born: Day): Day {
  const year = Number(born.slice(0, 4)) + (born.slice(5) <= '09-30' ? 6 : 7);
  return `${year}-08-01`;
}

/** The grade a child is in who has never repeated one; 0 before school. */
export function gradeOn(born: Day, day: Day): number {
  const entry = Number(startsSchool(born).slice(0, 4));
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0);
  return Math.max(0, year - entry + 1);
}

/** Children who are four by 30 September are free of daycare fees from that August on (§ 50 KiBiz). */
export function freeOfFees(born: Day, day: Day): boolean {
  const schoolYear = Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0);
  return born <= `${schoolYear - 4}-09-30`;
}
