import { readFileSync } from 'node:fs';
import { Kind, parse, visit } from 'graphql';
import { fetchesOf } from '../../../gateway/plan/fieldsTouched';
import { permitOperation } from '../../../gateway/policy/permitOperation';
import { subjectTypes } from '../../../gateway/policy/Requirements';
import { openPlanning, type Planning } from '../../../gateway/registry/openPlanning';
import { publishedSupergraph } from '../../../schema/publishedSupergraph';
import { evidenceOf, type TestCaller } from './gateOver';
import { randomQuestion } from './randomQuestion';

const runs = Number(process.env.RUNS ?? 120);

/** Root fields that are about nobody: directories of offers, districts, waiting times. */
const directories: ReadonlySet<string> = new Set(['courseOffers', 'dataset', 'districts', 'waitingTime']);

const officers: readonly TestCaller[] = [
  {
    role: 'IMMIGRATION_OFFICER',
    controller: 'IMMIGRATION_AUTHORITY',
    purpose: 'RESIDENCE_PROCEDURE_SUPPORT',
  },
  {
    role: 'NATURALISATION_OFFICER',
    controller: 'NATURALISATION_AUTHORITY',
    purpose: 'RESIDENCE_PROCEDURE_SUPPORT',
  },
  // KIM block 3: paid by the programme, seated in the authority.
  { role: 'CASE_MANAGER', controller: 'IMMIGRATION_AUTHORITY', purpose: 'CASE_COORDINATION' },
  {
    role: 'IMMIGRATION_OFFICER',
    controller: 'IMMIGRATION_AUTHORITY',
    purpose: 'VITAL_INTEREST',
    breakGlass: true,
  },
];

describe('theorem FW-1: whatever somebody of the immigration authority asks', () => {
  const deadline = new AbortController().signal;
  let planning: Planning;
  beforeAll(async () => {
    planning = await openPlanning(readFileSync(publishedSupergraph(), 'utf8'));
  }, 60_000);
  afterAll(() => planning.planner.close());

  /** A question about public entities (the name of a district): nobody is meant, and everything it brings is public. */
  function isAboutNobody(operation: string): boolean {
    let isOpen = true;
    visit(parse(operation), {
      InlineFragment({ typeCondition, selectionSet }) {
        const type = typeCondition?.name.value ?? '';
        if (subjectTypes.has(type)) isOpen = false;
        for (const one of selectionSet.selections) {
          if (one.kind !== Kind.FIELD || one.name.value === '__typename') continue;
          if (planning.requirements.labelOf(type, one.name.value)?.class !== 'S0') isOpen = false;
        }
      },
    });
    return isOpen;
  }

  it('the plan goes to immigration, and elsewhere only to directories of what is about nobody', async () => {
    const { planner, publicSchema, requirements } = planning;
    const asked = new Map<string, number>();
    for (let seed = 0; seed < runs; seed++) {
      const document = parse(randomQuestion(publicSchema, seed), { noLocation: true });
      const { prepared } = await planner.prepare({ document, operationName: null, variables: {} });
      for (const officer of officers) {
        const permitted = permitOperation(prepared, evidenceOf(officer), requirements);
        const planned = await planner.plan(permitted.asked, '', deadline);
        const stray = fetchesOf(planned.plan).filter(
          (fetch) =>
            fetch.agency !== 'immigration' &&
            (fetch.kind === 'fetch'
              ? !fetch.brings.every(({ field }) => directories.has(field))
              : !isAboutNobody(fetch.operation)),
        );
        expect(stray.map(({ agency, operation }) => ({ agency, operation }))).toEqual([]);
        for (const { agency } of fetchesOf(planned.plan)) asked.set(agency, (asked.get(agency) ?? 0) + 1);
      }
    }
    expect([...asked.keys()].sort()).toEqual(expect.arrayContaining(['employment', 'immigration']));
  }, 120_000);
});
