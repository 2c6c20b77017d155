import { some } from '../facts/lists';
import type { MemberReading } from '../facts/Reading';
import { is, type Truth } from '../facts/Truth';

/** Whether a member of a family is one of those who look after a child. @param child hub id */
export const looksAfter = ({ caresFor }: MemberReading, child: string): Truth =>
  some(caresFor, ({ id }) => is(id, (one) => one === child));
