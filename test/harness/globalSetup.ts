import { handOn } from './postgres';
import { startTestCluster } from './testCluster';

export = async function globalSetup(): Promise<void> {
  handOn(await startTestCluster());
};
