import { findDisagreement } from '../differential/findDisagreement';
import { savedCases } from '../differential/SavedCase';
import { serveWorld } from '../differential/serveWorld';

/** Each was found by `npm run fuzz`, made small, and is asked again for ever. */
describe('a disagreement that once was', () => {
  for (const [file, { incident, knownDefect, world, asked }] of savedCases()) {
    const title = `${file}: ${incident.split('\n')[0]}`;
    const check = async () => {
      const served = await serveWorld(world);
      try {
        expect((await findDisagreement(served, asked)).disagreement).toBeNull();
      } finally {
        await served.stop();
      }
    };
    if (knownDefect === null) it(`stays mended: ${title}`, check);
    // Turns red when it is mended, so that the note about it goes.
    else it.failing(`is still there: ${title}`, check);
  }
});
