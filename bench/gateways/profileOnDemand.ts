import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { answerBench } from './askProcess';

/** What a gateway can be asked by the bench. */
export type ProfileQuestion = { readonly kind: 'from' } | { readonly kind: 'to'; readonly file: string };

const session = new Session();

/** Loaded into every gateway before its own program: takes CPU profiles, and takes the gateway down with the bench. */
answerBench(async (question: ProfileQuestion) => {
  if (question.kind === 'from') {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
    return;
  }
  const { profile } = await session.post('Profiler.stop');
  writeFileSync(question.file, JSON.stringify(profile));
  session.disconnect();
});

// The channel must not keep a gateway running that wants to end.
process.channel?.unref();
