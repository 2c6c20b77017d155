import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { performance } from 'node:perf_hooks';
import { answerBench } from './askProcess';

/** What a gateway can be asked about itself. */
export type LoopQuestion =
  | { readonly kind: 'busy' }
  | { readonly kind: 'profileFrom' }
  | { readonly kind: 'profileTo'; readonly file: string };

const session = new Session();

/**
 * Loaded into every gateway before its own program: tells the bench how long the event loop has been busy (milliseconds since the start),
 * takes CPU profiles, and takes the gateway down with the bench.
 */
answerBench(async (question: LoopQuestion) => {
  switch (question.kind) {
    case 'busy':
      return performance.eventLoopUtilization().active;
    case 'profileFrom':
      session.connect();
      await session.post('Profiler.enable');
      return session.post('Profiler.start');
    case 'profileTo': {
      const { profile } = await session.post('Profiler.stop');
      writeFileSync(question.file, JSON.stringify(profile));
      return session.disconnect();
    }
  }
});

// The channel must not keep a gateway running that wants to end.
process.channel?.unref();
