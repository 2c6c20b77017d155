import type { Contract } from '../schema/Contract';
import { federate } from '../subgraphs/federate';
import { roster } from '../subgraphs/roster';

/** What the subgraphs of this hub publish; their published URLs are those of one machine, gateways elsewhere are told others. */
export const publishedContracts = (): readonly Contract[] =>
  roster.map((agency) => ({
    name: agency.name,
    url: `http://127.0.0.1:${agency.port}/graphql`,
    sdl: federate(agency).sdl,
    hubOwned: agency.hubOwned,
  }));
