import path from 'node:path';
import { progressBar } from '../../cli/progressBar';
import { ChildProgram } from '../harness/ChildProgram';

function linesOf(of: number): readonly string[] {
  const lines: string[] = [];
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  const bar = progressBar('families');
  for (let done = 1; done <= of; done++) bar.update(done, of);
  bar.stop();
  write.mockRestore();
  return lines;
}

describe('the progress of a seeding', () => {
  it('is ten lines at most where the output is no terminal, and none for small editions', () => {
    expect(linesOf(15)).toEqual([]);
    expect(linesOf(99)).toEqual([]);
    expect(linesOf(14_038)).toHaveLength(10);
    expect(linesOf(300).at(-1)).toBe('  300 of 300 families\n');
  });

  // Ctrl-C in the middle of `npm run seed -- --edition L` left a process that only drew its bar again and again.
  it('does not keep a program alive that failed in the middle', async () => {
    const child = new ChildProgram(path.join(__dirname, 'drawProgress.ts'), ['stopped']);
    expect(await child.line()).toBe('failed');
    expect(await child.ended()).toBe(0);
  });
});
