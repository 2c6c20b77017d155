import { progressBar } from '../../cli/progressBar';

/** A program that believes it has a terminal, gets a third of the way, fails, and should then end by itself. */
Object.defineProperty(process.stderr, 'isTTY', { value: true });
const bar = progressBar('families');
bar.update(100, 300);
if (process.argv[2] === 'stopped') bar.stop();
console.log('failed');
