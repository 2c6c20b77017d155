import { underAsylblg } from './origins';
import type { MemberSketch } from './Sketch';
import { mayEnd } from './statusHistory';

const parent = ({ part }: MemberSketch): boolean => part === 'REFERENCE' || part === 'PARTNER';

/**
 * The parent whose job hangs on a paper (X02): one who needs permission to work, else one whose title can end.
 * @returns place among the members, -1 when there is none
 */
export function workerWithoutPaper(members: readonly MemberSketch[]): number {
  const onApplication = members.findIndex(
    (member) =>
      parent(member) &&
      underAsylblg(member.line) &&
      !['P60B', 'P60C', 'P60D'].includes(member.tolerationBasis ?? ''),
  );
  if (onApplication >= 0) return onApplication;
  return members.findIndex((member) => parent(member) && mayEnd(member.line) && member.line !== 'TOLERATION');
}

/** The parent whose title ends unnoticed (X03); -1 when no parent has one that can end. */
export const holderOfEndingTitle = (members: readonly MemberSketch[]): number =>
  members.findIndex((member) => parent(member) && mayEnd(member.line));
