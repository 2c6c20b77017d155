import { stopTestCluster } from './testCluster';

export = async function globalTeardown(): Promise<void> {
  await stopTestCluster();
};
