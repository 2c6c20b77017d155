import fc from 'fast-check';
import { base, caseManagerId } from '../../city/base';
import { organisations } from '../../city/organisations';
import { roles } from '../../schema/accessTerms';
import type { EnvelopeCaller } from '../../schema/envelope';
import { casework } from '../../subgraphs/casework/agency';
import {
  authorityCity,
  closedFamily,
  confidentialFamily,
  hiddenFamily,
  openFamily,
  pausedFamily,
} from '../fixtures/authorityCity';
import { idsOf, manager, otherManager } from '../fixtures/caseworkCity';
import { callerOf } from '../fixtures/hubKeys';
import { type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';

let agency: SeededAgency;

beforeAll(async () => {
  agency = await serveSeeded(casework, authorityCity(), 'casework_properties', { sealed: true });
});
afterAll(() => agency.stop());

const families = [hiddenFamily, 1, 2, pausedFamily, closedFamily, openFamily, confidentialFamily];
/** Written down a second time, for reading: who is in the team of which case. */
const teamOf = (n: number): readonly string[] =>
  n === openFamily || n === confidentialFamily ? [caseManagerId('moorwald')] : [manager, otherManager];

const persons = families.flatMap((n) => [idsOf(n).mother, idsOf(n).father, idsOf(n).child, idsOf(n).former]);

const anybody: fc.Arbitrary<EnvelopeCaller> = fc
  .record({
    role: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('CASE_MANAGER', 'CASE_MANAGER_DEPUTY', 'DATA_SUBJECT') },
      { weight: 2, arbitrary: fc.constantFrom(...roles) },
    ),
    organisation: fc.constantFrom(organisations.languageHouse.id, organisations.diakonie.id, 'elsewhere'),
    caseManager: fc.option(fc.constantFrom(...base.caseManagers.map(({ id }) => id))),
    districts: fc.subarray(['OSTERFELD', 'MITTE_STYRUM', 'STERKRADE_NORD']),
    person: fc.option(fc.constantFrom(...persons)),
  })
  .map((facts) => callerOf({ ...facts, role: facts.role as EnvelopeCaller['role'] }));

const singly = families
  .map(
    (
      n,
      index,
    ) => `c${index}: case(id: "${idsOf(n).case}") { id contacts { note } childProtectionNotifications { id } }
      f${index}: family(id: "${idsOf(n).family}") { id }`,
  )
  .join('\n');
const query = `{ cases(first: 100) { edges { node { id } } } families(first: 100) { edges { node { id } } } ${singly} }`;

interface Page {
  readonly edges: readonly { readonly node: { readonly id: string } | null }[];
}
interface OneCase {
  readonly id: string;
  readonly contacts: readonly { readonly note: string | null }[] | null;
  readonly childProtectionNotifications: readonly unknown[] | null;
}

async function toldTo(caller: EnvelopeCaller) {
  const { data, errors } = await agency.ask(query, {}, { caller, grounds: {} });
  expect(errors).toBeUndefined();
  const {
    cases,
    families: pages,
    ...single
  } = data as Record<string, unknown> & {
    readonly cases: Page;
    readonly families: Page;
  };
  const found = (letter: string) =>
    families.map((n, index) => ({ n, one: single[`${letter}${index}`] as OneCase | null }));
  return { listed: { cases, families: pages }, cases: found('c'), families: found('f') };
}

const idsIn = ({ edges }: Page): readonly (string | undefined)[] => edges.map(({ node }) => node?.id).sort();
const idsAmong = (found: readonly { readonly one: OneCase | null }[]): readonly string[] =>
  found.flatMap(({ one }) => one?.id ?? []).sort();

describe('whoever asks', () => {
  it('notes_are_the_teams: reads a note, or what the youth office was told, only in a case of her own team', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(anybody, async (caller) => {
        const { cases } = await toldTo(caller);
        for (const { n, one } of cases) {
          const notes = one?.contacts?.some(({ note }) => note !== null) ?? false;
          const youthOffice = (one?.childProtectionNotifications ?? []).length > 0;
          const isManager = caller.role === 'CASE_MANAGER' || caller.role === 'CASE_MANAGER_DEPUTY';
          const inTeam = isManager && caller.caseManager !== null && teamOf(n).includes(caller.caseManager);
          expect([notes, youthOffice]).toEqual([inTeam, inTeam]);
          if (notes) read++;
        }
      }),
      { numRuns: 80 },
    );
    expect(read).toBeGreaterThan(0);
  });

  it('totals_after_policy: is listed exactly the cases and families that she finds one by one', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(anybody, async (caller) => {
        // A referral leads an office to a case; there is no list of those for it.
        fc.pre(caller.role.startsWith('CASE_MANAGER') || caller.role === 'DATA_SUBJECT');
        const { listed, cases, families: single } = await toldTo(caller);
        expect(idsIn(listed.cases)).toEqual(idsAmong(cases));
        expect(idsIn(listed.families)).toEqual(idsAmong(single));
        seen += listed.cases.edges.length;
      }),
      { numRuns: 80 },
    );
    expect(seen).toBeGreaterThan(0);
  });

  it('firewall: learns nothing in an immigration or naturalisation office, whatever else her token says', async () => {
    await fc.assert(
      fc.asyncProperty(
        anybody,
        fc.constantFrom('IMMIGRATION_OFFICER', 'NATURALISATION_OFFICER'),
        async (caller, role) => {
          const {
            listed,
            cases,
            families: single,
          } = await toldTo({ ...caller, role: role as EnvelopeCaller['role'] });
          expect([listed.cases.edges, listed.families.edges, idsAmong(cases), idsAmong(single)]).toEqual([
            [],
            [],
            [],
            [],
          ]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
