import type { CaseworkAsked } from '../CaseworkAsked';
import type { ChangeResult } from '../changes/ChangeRecords';
import { type ChangeStep, changed, refused } from '../changes/ChangeStep';
import { changeCase } from '../changes/inCase';
import { presentMembers } from '../changes/presentMembers';
import { permissionState } from '../consents/permissionState';
import { signaturesOf } from '../consents/readSubject';
import type { Case } from '../entities/Case';
import { Consent } from '../entities/Consent';
import { Person } from '../entities/Person';
import { readId } from '../readArguments';
import type { ReleaseNotesInput } from './HandOverInputs';

/** Whether a consent releases case notes to the case managers of an organisation (§ 203 StGB). */
export const releasesNotes = (consent: Consent, organisation: string, day: string): boolean =>
  consent.provisions.some(
    ({ effect, recipient, categories, confidentialityRelease }, index) =>
      effect === 'PERMIT' &&
      confidentialityRelease &&
      categories.includes('CASE_NOTES') &&
      recipient.role === 'CASE_MANAGER' &&
      recipient.organisation === organisation &&
      permissionState(consent, index, day) === 'HOLDS',
  );

const lacking = refused(
  'BAD_USER_INPUT',
  'consent must be one in force of a member of the family that releases CASE_NOTES to case managers of your organisation.',
);

/** Opens notes from before a hand-over to the new holder, because the family has released them anew. */
export function releaseNotes(asked: CaseworkAsked, input: ReleaseNotesInput): Promise<ChangeResult<Case>> {
  const consentId = readId('consent', input.consent);
  return changeCase(asked, input, 'releaseNotes', async (file, { actor, hold }) => {
    const consent = await hold.rows.findOneBy(Consent, { id: consentId });
    const members = await presentMembers({ file, actor, hold });
    const subject = members.find(({ personId }) => personId === consent?.subjectId);
    const person = subject === undefined ? null : await hold.rows.findOneBy(Person, { id: subject.personId });
    if (consent === null || person === null) return lacking;
    const counts = (await signaturesOf(person, asked))(consent);
    if (!counts || !releasesNotes(consent, actor.caller.organisation, actor.today)) return lacking;
    return opened(file);
  });
}

const opened = ({ notesClosedToId }: Case): ChangeStep<{ readonly change: Partial<Case> }> =>
  notesClosedToId === null
    ? refused('STEP_NOT_POSSIBLE', 'No notes of this case are closed to anybody.')
    : changed('CaseChanged', { change: { notesClosedToId: null, notesClosedBefore: null } });
