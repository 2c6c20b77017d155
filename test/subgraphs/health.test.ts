import { composeServices } from '@theguild/federation-composition';
import { Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import type { HealthFacts } from '../../city/facts/health';
import { federate } from '../../subgraphs/federate';
import { health } from '../../subgraphs/health/agency';
import { differences, migrate } from '../../subgraphs/migrate';
import { openDataSource } from '../../subgraphs/openDataSource';
import { blankFamily, blankPerson, cityOf, fileAsOf, personId } from '../fixtures/blankCity';
import { fullHealth, leastHealth } from '../fixtures/healthFacts';
import { type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';
import { emptyDatabase } from '../harness/postgres';

const everything = `health {
  asOf source
  coverage { asOf source type insurer validFrom validUntil cardIssued }
  measlesProof { status checkedBy nextDoseFrom proofDueAt reportedToHealthOffice }
  schoolEntryExam { schoolYear invitedAt appointmentAt status }
  initialExam { status doneAt place }
  earlyDetection { check dueFrom dueUntil status }
  appointments { at place interpreter }
  waitingFor { specialty provider { id name kind phone } since expected { earliest latest } urgent interpreterNeeded }
  functionalConstraints { kind from until statedBy }
  approvals { kind requestedAt decidedAt status costBearer }
}`;

const person = (name: string, facts: HealthFacts | null) => blankPerson(name, ['health'], { health: facts });

const crowd = Array.from({ length: 60 }, (_, index) => `crowd ${index}`);
const families = [
  blankFamily('1', [
    person('full', fullHealth),
    person('least', leastHealth),
    person('no facts', null),
    blankPerson('stranger', ['immigration'], { health: fullHealth }),
  ]),
  ...Array.from({ length: 15 }, (_, index) =>
    blankFamily(
      `crowd ${index}`,
      crowd.slice(index * 4, index * 4 + 4).map((name) => person(name, fullHealth)),
    ),
  ),
];

let agency: SeededAgency;
beforeAll(async () => {
  agency = await serveSeeded(health, cityOf(families), 'health_facts');
});
afterAll(() => agency.stop());

describe('a person whom the health agencies have on file', () => {
  it('has every part of the record as it was recorded', async () => {
    const [found] = await agency.entities('Person', [personId('full')], everything);
    expect(found).toEqual({
      health: {
        ...fullHealth,
        asOf: fileAsOf,
        coverage: { ...fullHealth.coverage, asOf: fileAsOf, source: 'HEALTH_PROVIDER' },
      },
    });
  });

  it('shows null and empty lists for what the record does not have', async () => {
    const [found] = await agency.entities('Person', [personId('least')], everything);
    expect(found).toEqual({ health: { ...leastHealth, asOf: fileAsOf } });
  });
});

describe('a person whom the health agencies do not know', () => {
  it.each([
    ['is in another agency’s file only', personId('stranger')],
    ['is on file without any record', personId('no facts')],
    ['was never recorded', personId('nobody')],
    ['has an id that no person can have', 'not-a-uuid'],
  ])('and who %s has null, and costs nobody else an answer', async (_, id) => {
    const found = await agency.entities('Person', [id, personId('least')], 'health { source }');
    expect(found).toEqual([{ health: null }, { health: { source: 'PUBLIC_HEALTH_OFFICE' } }]);
  });
});

describe('the number of SQL statements for health', () => {
  it('is one per table, for one person and for sixty', async () => {
    const sqlFor = (names: readonly string[]) =>
      agency.sqlDuring(() => agency.entities('Person', names.map(personId), everything));
    const one = await sqlFor(crowd.slice(0, 1));
    expect(await sqlFor(crowd)).toEqual(one);
    expect(one).toHaveLength(10);
  });

  it('is one when only one table is asked', async () => {
    const sent = await agency.sqlDuring(() =>
      agency.entities('Person', crowd.map(personId), 'health { source asOf }'),
    );
    expect(sent).toHaveLength(1);
  });
});

describe('the published schema of health', () => {
  const { sdl } = federate(health);
  const types = parse(sdl).definitions.filter(
    (definition): definition is ObjectTypeDefinitionNode => definition.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  const text = sdl.replace(/\s+/g, ' ');

  it('composes', () => {
    const composed = composeServices([
      { name: 'health', url: 'http://127.0.0.1/health', typeDefs: parse(sdl) },
    ]);
    expect(composed.errors ?? []).toEqual([]);
  });

  it('adds to a person the access to health care only', () => {
    const fields = types.find((type) => type.name.value === 'Person')?.fields;
    expect(fields?.map((field) => field.name.value)).toEqual(['id', 'health']);
  });

  it('has no finding, diagnosis, medication, religion or insurance number', () => {
    const names = types.flatMap((type) => type.fields?.map((field) => field.name.value) ?? []);
    expect(names.filter((name) => /finding|diagnos|icd|medic|religi|kvnr|number/i.test(name))).toEqual([]);
  });

  it('tells an appointment by time and place, without the specialty', () => {
    const fields = types.find((type) => type.name.value === 'HealthAppointment')?.fields;
    expect(fields?.map((field) => field.name.value)).toEqual([
      'asOf',
      'source',
      'at',
      'place',
      'interpreter',
    ]);
  });

  it('labels a waiting list as a special category whose existence is protected, with the field that leads to it', () => {
    const label =
      '@data(class: "S4", category: "HEALTH_WAITLIST", controller: ["PUBLIC_HEALTH_OFFICE", "HEALTH_PROVIDER"], existenceSensitive: true';
    expect(text).toContain(`waitingFor: [CareWaitlistEntry!]! ${label}`);
    expect(text).toContain(`specialty: CareSpecialty! ${label}`);
  });

  it('labels everything but cover S4', () => {
    const labelled = types.flatMap(({ name, fields = [] }) =>
      fields.map((field) => [name.value, classOf(field.directives?.map((one) => one))] as const),
    );
    const own = labelled.filter(([type]) =>
      /^(Measles|School|Initial|Early|HealthApp|Care|Func|Treat)/.test(type),
    );
    expect(own.length).toBeGreaterThan(30);
    expect(new Set(own.map(([, protection]) => protection))).toEqual(new Set(['S4']));
    expect(labelled.filter(([type, protection]) => type === 'HealthCoverage' && protection !== 'S3')).toEqual(
      [],
    );
  });
});

function classOf(directives: ObjectTypeDefinitionNode['directives']): string | undefined {
  const value = directives
    ?.find((directive) => directive.name.value === 'data')
    ?.arguments?.find((argument) => argument.name.value === 'class')?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

describe('the migrations of health', () => {
  it('make exactly the tables that the entities describe, once, and take them away again', async () => {
    const url = await emptyDatabase('health_migrations');
    const ran = await migrate(health, url);
    expect(ran.length).toBeGreaterThan(health.migrations.length);
    expect(await migrate(health, url)).toEqual([]);
    const database = await openDataSource(health, url, 1);
    try {
      expect(await differences(database)).toEqual([]);
      for (const _ of ran) await database.undoLastMigration();
      expect(await database.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).toEqual([
        { tablename: 'migrations' },
      ]);
    } finally {
      await database.destroy();
    }
  });
});
