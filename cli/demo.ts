import { Command } from 'commander';
import { interruptible } from './interruptible';

const work = () => require('./showFamily') as typeof import('./showFamily');

/** `lotse demo`: one question about one family, answered by six agencies, as a page on the terminal. */
export const demoCommand = (): Command =>
  new Command('demo')
    .description(
      'start everything on free ports, ask about the six-person family Rahimi, print the answer, stop',
    )
    .action(() => interruptible((interrupted) => work().showFamily(interrupted)));
