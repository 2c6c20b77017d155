import type { Contract } from '../schema/Contract';
import type { Agency } from '../subgraphs/defineAgency';
import { federate } from '../subgraphs/federate';
import { roster } from '../subgraphs/roster';

/** What an agency publishes; its published URL is that of one machine, gateways elsewhere are told others. */
export const contractOf = (agency: Agency): Contract => ({
  name: agency.name,
  url: `http://127.0.0.1:${agency.port}/graphql`,
  sdl: federate(agency).sdl,
  hubOwned: agency.hubOwned,
  controllers: agency.controllers,
});

/** What the subgraphs of this hub publish. */
export const publishedContracts = (): readonly Contract[] => roster.map(contractOf);
