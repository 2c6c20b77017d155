import { existsSync } from 'node:fs';
import path from 'node:path';
import { claimFolder } from '../../database/claimFolder';

/** A program that waits for the file `go` in a folder, claims the folder, says "won" or "refused", and then stays. */
function claimOnce(folder: string): void {
  console.log('ready');
  const timer = setInterval(() => {
    if (!existsSync(path.join(folder, 'go'))) return;
    clearInterval(timer);
    setInterval(() => undefined, 1000);
    try {
      claimFolder(folder);
      console.log('won');
    } catch {
      console.log('refused');
    }
  }, 1);
}

claimOnce(process.argv[2] ?? '');
