import { defineAgency } from '../defineAgency';
import { transparencyLoaders } from './loaders';
import { Initial } from './migrations/Initial';
import { DisclosureRecordResolver } from './resolvers/DisclosureRecordResolver';
import { EntryResolver } from './resolvers/EntryResolver';
import { PersonResolver } from './resolvers/PersonResolver';

/**
 * The disclosure log as the person it is about and the data protection officer see it (domain.md 2.8); the hub's own subgraph. The hub
 * writes the log into the same database; its tables are no entities, so that no seeding empties them.
 */
export const transparency = defineAgency({
  name: 'transparency',
  title: 'Log of disclosures (Protokoll der Übermittlungen)',
  hubOwned: true,
  controllers: ['KIM_OFFICE', 'WELFARE_CASEWORK'],
  release: { CASE_PLAN: 'AUTO_UNDER_CONSENT' },
  port: 4007,
  tables: [],
  migrations: [Initial],
  resolvers: [EntryResolver, PersonResolver, DisclosureRecordResolver],
  references: {
    Person: ({ id }) => (id === undefined ? null : { id }),
  },
  loaders: transparencyLoaders,
  seed: { base: () => [], family: () => [] },
});
