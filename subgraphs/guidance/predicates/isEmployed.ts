import { some } from '../facts/lists';
import type { PersonReading, RecordReading } from '../facts/Reading';
import type { Employment } from '../facts/records/employment';
import type { Day } from '../facts/records/values';
import { all, given, holds, is, type Truth } from '../facts/Truth';

type Job = RecordReading<Employment>;

/** Whether somebody works on that day. @param beside what else must be so of the job */
export const isEmployed = (
  { jobs }: PersonReading,
  asOf: Day,
  beside: (job: Job) => Truth = () => given(true),
): Truth =>
  some(jobs, (job) =>
    all(
      is(job.from, (day) => day <= asOf),
      holds(job.until, (day) => day === null || day >= asOf),
      beside(job),
    ),
  );
