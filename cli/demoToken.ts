import { dataFolder } from '../database/dataFolder';
import { keepDemoKey } from '../issuer/DemoKey';
import { personaNamed } from '../issuer/personas';
import { signToken } from '../issuer/signToken';
import { projectFolder } from '../schema/projectFolder';
import { demoKeyFile } from './demoKeyFile';

/**
 * A token of the demo issuer, as a hub in demo mode on the same LOTSE_DATA believes it.
 * @param minutes how long it holds
 * @throws Error naming the personas there are
 */
export async function demoToken(persona: string, minutes: number): Promise<string> {
  const named = personaNamed(persona);
  return signToken(named, await keepDemoKey(demoKeyFile(dataFolder(projectFolder()))), { minutes });
}
