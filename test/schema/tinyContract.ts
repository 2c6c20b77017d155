import type { Contract } from '../../schema/Contract';
import { controllers, subgraphHeader } from '../../schema/directives';

/** A contract of a few lines: the header that every agency has, then these definitions. */
export const tiny = (name: string, definitions: string, more: Partial<Contract> = {}): Contract => ({
  name,
  url: `http://${name}.example/graphql`,
  sdl: `${subgraphHeader}\n${definitions}`,
  hubOwned: false,
  // Everybody but those behind the firewall: a contract that names them is held to more.
  controllers: controllers.filter((one) => !/^(IMMIGRATION|NATURALISATION)/.test(one)),
  ...more,
});

/** Labels that every rule accepts, so that a test shows only what it is about. */
export const s0 = '@data(class: "S0")';
export const s3 = '@data(class: "S3", category: "EMPLOYMENT", controller: ["JOB_CENTER"])';
