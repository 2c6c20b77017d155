import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../../schema/projectFolder';
import { ownFolder, removeOwnFolders } from './ownFolder';

afterAll(removeOwnFolders);

const flag = '--max-semi-space-size=64';
const root = projectFolder();
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

/*
 * Measured with a prototype on one core: 1.7 times the requests per second. V8 takes the size only while it starts
 * (setFlagsFromString afterwards changes nothing), so every way to start Lotse has to carry it.
 */
describe('room for young objects', () => {
  it('is asked for by every npm script that runs a command', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const running = Object.entries(scripts).filter(([, script]) => script.includes('cli/lotse.cjs'));
    expect(running.map(([name]) => name)).toEqual(expect.arrayContaining(['start', 'demo', 'dev', 'bench']));
    for (const [, script] of running) expect(script).toMatch(new RegExp(`^node .*${flag} cli/lotse\\.cjs`));
  });

  it('is asked for by the container', () => {
    const entry = /^ENTRYPOINT (.*)$/m.exec(read('Dockerfile'))?.[1] ?? '[]';
    expect(JSON.parse(entry)).toEqual(['node', flag, 'cli/lotse.cjs']);
  });

  it('reaches the program that npx lotse runs', async () => {
    const program = path.join(root, 'cli/lotse.cjs');
    expect(() => accessSync(program, constants.X_OK)).not.toThrow();
    const [shebang] = read('cli/lotse.cjs').split('\n');
    // The same first line over a program that says what it was started with.
    const witness = path.join(ownFolder(), 'witness.cjs');
    writeFileSync(
      witness,
      `${shebang}\nconsole.log(process.execArgv.join(' '), ...process.argv.slice(2));\n`,
      {
        mode: 0o755,
      },
    );
    const child = spawn(witness, ['gateway', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const [code] = await once(child, 'close');
    expect({ code, said }).toEqual({ code: 0, said: `${flag} gateway --port 0\n` });
  });
});
