import { type ChangeStep, changed } from '../changes/ChangeStep';
import type { IdentityLink } from '../entities/IdentityLink';
import type { PrincipalRef } from '../entities/PrincipalRef';

/** Who decides, and when (`recordedAt`). */
export interface DecidedBy {
  readonly by: PrincipalRef;
  readonly at: Date;
}

type Decided = Pick<IdentityLink, 'decidedAt' | 'reversedAt'>;

/** A person says that an agency's record is about somebody; also after the opposite was said. */
export const linkConfirmed = (link: Decided, { by, at }: DecidedBy): ChangeStep<Partial<IdentityLink>> =>
  changed(
    'IdentityLinkConfirmed',
    link.decidedAt !== null && link.reversedAt === null
      ? {}
      : { decidedBy: by, decidedAt: at, reversedAt: null, method: 'MANUAL' },
  );

/** A person says that it is about somebody else. */
export const linkRejected = (link: Decided, { by, at }: DecidedBy): ChangeStep<Partial<IdentityLink>> =>
  changed(
    'IdentityLinkRejected',
    link.reversedAt !== null ? {} : { decidedBy: by, decidedAt: at, reversedAt: at, method: 'MANUAL' },
  );
