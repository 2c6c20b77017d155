import { getNamedType, isCompositeType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { storyIds } from '../../city/stories/storyIds';
import { roster } from '../../subgraphs/roster';
import { cityOperation } from './cityOperation';
import { type CityProperties, openCityProperties, publicSchema } from './cityProperties';

/** Random questions to the whole hub on edition S. `npm run fuzz` asks more of them, from other seeds. */
describe('any question about the city', () => {
  const operations = Array.from({ length: 40 }, (_, number) => cityOperation(publicSchema, `2026/${number}`));
  let city: CityProperties;
  beforeAll(async () => {
    city = await openCityProperties();
  }, 60_000);
  afterAll(() => city.stop());

  const properties = ['isPlanned', 'isWhole', 'isTheSumOfItsHalves', 'isTheSameInOtherWords'] as const;
  it.each(properties)('%s', async (property) => {
    for (const asked of operations) {
      const broken = await city[property](asked);
      expect({ broken, ...(broken !== null && asked) }).toEqual({ broken: null });
    }
  });

  it('is asked of every agency and of most types', async () => {
    const agencies = new Set<string>();
    const types = new Set<string>();
    const info = new TypeInfo(publicSchema);
    for (const asked of operations) {
      const { extensions } = await city.ask(asked);
      for (const { name, status } of extensions.disclosure.agencies) if (status === 'OK') agencies.add(name);
      const note = () => void types.add(info.getParentType()?.name ?? '');
      visit(parse(asked.operation), visitWithTypeInfo(info, { Field: note }));
    }
    // All but the log, which begins at nobody's family.
    const names = roster.map(({ name }) => name).filter((name) => name !== 'transparency');
    expect([...agencies].sort()).toEqual(names.sort());
    expect(types.size).toBeGreaterThan(40);
  });

  it.each([
    ['a family', 'Family', `family(id: "${storyIds.rahimi.family}")`],
    ['a person', 'Person', `person(id: "${storyIds.rahimi.father}")`],
    ['a case', 'Case', `case(id: "${storyIds.rahimi.case}")`],
  ])(
    'costs no more statements when it asks every field of %s ten times under other names',
    async (_, name, entry) => {
      const asManager = await city.hub.callers.responsibleFor([storyIds.rahimi.family]);
      const type = publicSchema.getType(name);
      const fields = type && 'getFields' in type ? Object.values(type.getFields()) : [];
      for (const field of fields) {
        const text = isCompositeType(getNamedType(field.type)) ? `${field.name} { __typename }` : field.name;
        const one = await city.hub.statementsDuring(() =>
          city.hub.ask(`{ ${entry} { ${text} } }`, {}, asManager),
        );
        const ten = Array.from({ length: 10 }, (__, number) => `n${number}: ${text}`).join(' ');
        const many = await city.hub.statementsDuring(() =>
          city.hub.ask(`{ ${entry} { ${ten} } }`, {}, asManager),
        );
        expect({ field: field.name, many }).toEqual({ field: field.name, many: one });
      }
    },
  );
});
