import { type DataCategory, dataCategories } from '../schema/directives';
import { putRelease, withdrawRelease } from '../subgraphs/decide/putRelease';
import { chosenAgencies } from './chosenAgencies';
import { withDatabases } from './withDatabases';

/** What `lotse release` was asked for. */
export interface ReleaseChoice {
  readonly agency: string;
  /** The agency's pseudonym. */
  readonly person: string;
  readonly category: string;
  readonly until?: string;
  readonly withdraw?: true;
}

/** @throws with a sentence for the officer */
export async function releaseByHand({
  agency,
  person,
  category,
  until,
  withdraw,
}: ReleaseChoice): Promise<void> {
  const [chosen] = chosenAgencies([agency]);
  if (chosen === undefined || chosen.hubOwned) {
    throw new Error(
      `${agency} belongs to the hub and releases nothing by hand: its records are shown to those whose cases they are.`,
    );
  }
  if (!isCategory(category)) {
    throw new Error(`There is no kind of fact called "${category}". There are ${dataCategories.join(', ')}.`);
  }
  if (withdraw === undefined && until === undefined) {
    throw new Error('Say until when: --until 2026-12-31; or take the release back: --withdraw.');
  }
  const did = await withDatabases([chosen.name], (urlOf) =>
    until === undefined
      ? withdrawRelease(urlOf(chosen.name), { subject: person, category })
      : putRelease(urlOf(chosen.name), { subject: person, category, until }),
  );
  if (!did) throw new Error(`${chosen.name} has no release of ${category} for this person.`);
  process.stdout.write(
    until === undefined
      ? `${chosen.name} no longer releases ${category} of this person.\n`
      : `${chosen.name} releases ${category} of this person through ${until}.\n`,
  );
}

const isCategory = (given: string): given is DataCategory =>
  (dataCategories as readonly string[]).includes(given);
