import { viewpointOf } from './authority/guardRecords';
import type { CaseworkAsked } from './CaseworkAsked';
import { categoriesOf } from './categoriesOf';
import { needsSharedWith } from './conferences/sharedWith';
import { cellStatus } from './consentState';
import { dayInGermany } from './dayInGermany';
import type { CaseConference } from './entities/CaseConference';
import type { ConferenceArea } from './entities/ConferenceArea';
import type { ConsentMatrixEntry } from './entities/ConsentMatrixEntry';
import type { Person } from './entities/Person';
import { isMember } from './isMember';
import { loadKnown } from './loadKnown';
import type { NeedArea } from './terms';

/**
 * What the conference may speak of. An area that it does not share is absent from the answer, and after the grant has ended
 * all of them are. A participant hears of needs of persons who allow it.
 */
export async function sharedView(
  conference: CaseConference,
  wanted: readonly NeedArea[],
  asked: CaseworkAsked,
): Promise<readonly ConferenceArea[]> {
  const { loaders, today } = asked;
  if (dayInGermany(conference.viewGrantUntil) < today || conference.ended === 'CANCELLED') return [];
  const guest = await viewpointOf(asked).asParticipant(conference);
  const needs =
    guest === null
      ? await loaders.needs.load(conference.caseId)
      : await needsSharedWith(conference, guest, asked);
  const shared = [...new Set(wanted)].filter((area) =>
    categoriesOf[area].some((category) => conference.sharedAreas.includes(category)),
  );
  return Promise.all(
    shared.map(async (area) => {
      const within = needs.filter((need) => need.area === area);
      const personIds = [...new Set(within.flatMap(({ personIds }) => personIds))];
      return { area, needs: within, persons: await loadKnown(loaders.person, personIds) };
    }),
  );
}

/** One entry for each member of the family, shared area and participant, in this order. */
export async function consentMatrix(
  conference: CaseConference,
  { loaders, today }: CaseworkAsked,
): Promise<readonly ConsentMatrixEntry[]> {
  const rows = await Promise.all(
    (await membersOf(conference, loaders, today)).map(async (person) => {
      const consents = await loaders.consentsOfPerson.load(person.id);
      return conference.sharedAreas.flatMap((area) =>
        conference.participants.map((participant) => ({
          person,
          area,
          participant,
          status: cellStatus(consents, area, participant, today),
        })),
      );
    }),
  );
  return rows.flat();
}

async function membersOf(
  conference: CaseConference,
  loaders: CaseworkAsked['loaders'],
  today: string,
): Promise<readonly Person[]> {
  const discussed = await loaders.case.load(conference.caseId);
  if (discussed === null) return [];
  const members = await loaders.membersOfFamily.load(discussed.familyId);
  const present = members.filter((member) => isMember(member, today));
  return loadKnown(
    loaders.person,
    present.map(({ personId }) => personId),
  );
}
