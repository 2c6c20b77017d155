import { cityOf } from '../../city/cityOf';
import type { Edition } from '../../city/facts/City';
import { isProblem, readContract } from '../../schema/readContract';
import { readDataLabel } from '../../schema/readDataLabel';
import type { Agency, Rows } from '../../subgraphs/defineAgency';
import { federate } from '../../subgraphs/federate';
import { roster } from '../../subgraphs/roster';

/** Type → the controllers that its `source` may name. */
function labelledSources(agency: Agency): ReadonlyMap<string, readonly string[]> {
  const contract = readContract({
    name: agency.name,
    url: '',
    sdl: federate(agency).sdl,
    hubOwned: agency.hubOwned,
    controllers: agency.controllers,
  });
  if (isProblem(contract)) throw new Error(contract.cause);
  return new Map(
    [...contract.types].flatMap(([type, { fields }]) => {
      const label = fields.get('source')?.label;
      return label ? [[type, readDataLabel(label).controller ?? []] as const] : [];
    }),
  );
}

const agencies = roster.filter(({ hubOwned }) => !hubOwned);

/** Agency → "Type source" of every record it has of the city. */
function sourcesIn(edition: Edition): ReadonlyMap<string, ReadonlySet<string>> {
  const city = cityOf(edition);
  const found = new Map(agencies.map(({ name }) => [name, new Set<string>()]));
  const note = (agency: string, all: readonly Rows[]) => {
    for (const [table, rows] of all) {
      for (const { source } of rows) {
        if (typeof source === 'string' && typeof table === 'function') {
          found.get(agency)?.add(`${table.name} ${source}`);
        }
      }
    }
  };
  for (const { name, seed } of agencies) note(name, seed.base(city.base));
  for (const family of city.families()) {
    for (const { name, seed } of agencies) note(name, seed.family(family, null));
  }
  return found;
}

// A row whose source no label names could be permitted to nobody: it would be left out in silence.
describe.each(['S', 'M'] as const)(
  'in edition %s every record has a controller that its label names',
  (edition) => {
    let sources: ReadonlyMap<string, ReadonlySet<string>>;
    beforeAll(() => {
      sources = sourcesIn(edition);
    });

    it.each(agencies.map((agency) => [agency.name, agency] as const))('at %s', (name, agency) => {
      const labelled = labelledSources(agency);
      const all = [...(sources.get(name) ?? [])];
      expect(all.length).toBeGreaterThan(2);
      const stray = all.filter((one) => {
        const [type = '', source = ''] = one.split(' ');
        const controllers = labelled.get(type);
        // Public records (S0) name no controller.
        return controllers !== undefined && controllers.length > 0 && !controllers.includes(source);
      });
      expect(stray).toEqual([]);
    });
  },
);
