import { Client } from 'pg';
import type { LegalBasis } from '../../schema/accessTerms';
import { controllers, type DataCategory, dataCategories } from '../../schema/directives';
import { type EnvelopeGrounds, receiptHeader } from '../../schema/envelope';
import { verifyJws } from '../../schema/keys/jws';
import { putRelease, withdrawRelease } from '../../subgraphs/decide/putRelease';
import { health } from '../../subgraphs/health/agency';
import { blankFamily, blankPerson, cityOf, personId } from '../fixtures/blankCity';
import { fullHealth, leastHealth } from '../fixtures/healthFacts';
import { postSealed, statementOf, testSealing } from '../fixtures/hubKeys';
import { type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';

const patient = personId('patient');
const other = personId('other');

let agency: SeededAgency;
let database: Client;
beforeAll(async () => {
  const family = blankFamily('1', [
    blankPerson('patient', ['health'], { health: fullHealth }),
    blankPerson('other', ['health'], { health: leastHealth }),
  ]);
  agency = await serveSeeded(health, cityOf([family]), 'health_releases');
  database = new Client({ connectionString: agency.databaseUrl });
  await database.connect();
});
afterEach(() => database.query('DELETE FROM release'));
afterAll(async () => {
  await database.end();
  await agency.stop();
});

const release = (subject: string, category: DataCategory, until: string) =>
  putRelease(agency.databaseUrl, { subject, category, until });

const everything = (basis: LegalBasis): EnvelopeGrounds => ({
  permitted: controllers.map((controller) => ({ controller, categories: dataCategories })),
  basis,
  consents: [],
});

const functional = 'health { source functionalConstraints { kind } }';

async function ask(selection: string, { ids = [patient], basis = 'CONSENT_GDPR_6_9' as LegalBasis } = {}) {
  const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Person { ${selection} } } }`;
  const body = JSON.stringify({
    query,
    variables: { keys: ids.map((id) => ({ __typename: 'Person', id })) },
  });
  const statement = statementOf({ grounds: { _entities: everything(basis) } });
  const response = await postSealed(agency.url, 'health', { body, statement });
  const answer = (await response.json()) as { data: { _entities: unknown }; errors?: unknown };
  expect(answer.errors).toBeUndefined();
  const receipt = verifyJws(response.headers.get(receiptHeader) ?? '', testSealing.receiptKeysOf('health'));
  expect(receipt.kind).toBe('verified');
  return { found: answer.data._entities, withheld: receipt.kind === 'verified' && receipt.claims.withheld };
}

const pending = (['PUBLIC_HEALTH_OFFICE', 'HEALTH_PROVIDER'] as const).map((controller) => ({
  controller,
  category: 'HEALTH_FUNCTIONAL',
  reason: 'RELEASE_PENDING',
}));
const keptBack = [{ health: { source: fullHealth.source, functionalConstraints: null } }];

describe('what an agency lets go by hand only', () => {
  it('stays with it under any consent until an officer has released it, and the rest does not', async () => {
    expect(await ask(functional)).toEqual({ found: keptBack, withheld: pending });
  });

  it('is told through the last day of its release', async () => {
    await release(patient, 'HEALTH_FUNCTIONAL', '2026-11-23');
    const kinds = fullHealth.functionalConstraints.map(({ kind }) => ({ kind }));
    expect(kinds.length).toBeGreaterThan(0);
    expect(await ask(functional)).toEqual({
      found: [{ health: { source: fullHealth.source, functionalConstraints: kinds } }],
      withheld: [],
    });
  });

  it('stays with it again once the release is taken back, or its last day moved', async () => {
    const what = { subject: patient, category: 'HEALTH_FUNCTIONAL' } as const;
    await release(patient, 'HEALTH_FUNCTIONAL', '2027-01-01');
    await release(patient, 'HEALTH_FUNCTIONAL', '2026-11-01');
    expect(await ask(functional)).toEqual({ found: keptBack, withheld: pending });
    await release(patient, 'HEALTH_FUNCTIONAL', '2027-01-01');
    expect(await withdrawRelease(agency.databaseUrl, what)).toBe(true);
    expect(await ask(functional)).toEqual({ found: keptBack, withheld: pending });
    expect(await withdrawRelease(agency.databaseUrl, what)).toBe(false);
  });

  it.each([
    ['that has ended', patient, 'HEALTH_FUNCTIONAL', '2026-11-22'],
    ['of another kind of fact', patient, 'HEALTH_APPOINTMENTS', '2027-01-01'],
    ['about somebody else', other, 'HEALTH_FUNCTIONAL', '2027-01-01'],
  ] as const)('stays with it under a release %s', async (_, subject, category, until) => {
    await release(subject, category, until);
    expect(await ask(functional)).toEqual({ found: keptBack, withheld: pending });
  });

  it('is told of the one who is released, beside one who is not and a key that is none', async () => {
    await release(other, 'HEALTH_FUNCTIONAL', '2027-01-01');
    const { found } = await ask(functional, { ids: [patient, other, 'not-a-uuid'] });
    expect(found).toEqual([
      ...keptBack,
      { health: { source: leastHealth.source, functionalConstraints: [] } },
      { health: null },
    ]);
  });

  it('is looked up once for everybody in a question, and not at all where nobody asks for it', async () => {
    const lookups = async (selection: string) =>
      (await agency.sqlDuring(() => ask(selection, { ids: [patient, other] }))).filter((sql) =>
        /"release"/.test(sql),
      );
    expect(await lookups(functional)).toHaveLength(1);
    expect(await lookups('health { source }')).toHaveLength(0);
  });

  it('is open to the agency’s own staff', async () => {
    const { withheld } = await ask(functional, { basis: 'OWN_TASK' });
    expect(withheld).toEqual([]);
  });

  it('is open to no emergency: those open contact points', async () => {
    const { withheld } = await ask(functional, { basis: 'EMERGENCY_VITAL_9_2_C' });
    expect(withheld).toEqual(pending);
  });
});
