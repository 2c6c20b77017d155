import type { Guard } from './Agency';

/** Patience: shortens the request's deadline for one question, never extends it. @param ms milliseconds */
export const within =
  (ms: number): Guard =>
  (ask) =>
  async (request, signal) => {
    // Not AbortSignal.any: on Node 20 a combined signal may be collected before its timeout fires.
    const patience = new AbortController();
    const end = () => patience.abort();
    if (signal.aborted) end();
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
    try {
      return await ask(request, patience.signal);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
    }
  };
