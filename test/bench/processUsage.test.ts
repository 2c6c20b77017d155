import { existsSync } from 'node:fs';
import { memoryBelow, processUsage } from '../../bench/processUsage';

const onLinux = existsSync('/proc/self/stat') ? describe : describe.skip;

onLinux('what a process uses', () => {
  it('grows with what it does', () => {
    const before = processUsage(process.pid);
    const until = process.cpuUsage().user + 100_000;
    let sum = 0;
    while (process.cpuUsage().user < until) sum += Math.sqrt(sum + 1);
    const after = processUsage(process.pid);
    // The kernel counts in hundredths of a second, so 100 ms may look like 90.
    expect((after?.cpuMs ?? 0) - (before?.cpuMs ?? 0)).toBeGreaterThanOrEqual(80);
    expect((after?.loopMs ?? 0) - (before?.loopMs ?? 0)).toBeGreaterThan(0);
  });

  it('is some memory', () => {
    expect(processUsage(process.pid)?.rss ?? 0).toBeGreaterThan(10 << 20);
    expect(memoryBelow(process.pid) ?? 0).toBeGreaterThan(10 << 20);
  });

  it('is nothing for a process that does not exist', () => {
    expect(processUsage(2 ** 30)).toEqual({ cpuMs: 0, loopMs: 0, rss: 0 });
  });
});
