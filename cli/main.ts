import { program } from './program';
import { tellOperator } from './tellOperator';

// Whoever reads our output may stop reading (`lotse explain … | head`); that is no failure of ours.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') tellOperator(problem);
  process.exit();
});

program().parseAsync().catch(tellOperator);
