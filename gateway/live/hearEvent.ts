import { parseAgencyEvent, somethingMissed } from '../../schema/agencyEvent';
import { signal } from '../signals';
import type { EventListener } from './EventSource';

/** Passes on what an agency has told. What is no event is counted and goes no further. */
export function hearEvent(listener: EventListener, agency: string, text: string): void {
  if (text === somethingMissed) {
    listener.missed(agency);
    return;
  }
  const event = parseAgencyEvent(text);
  if (event === null) {
    signal('eventUnreadable', { agency });
    return;
  }
  signal('eventHeard', { agency });
  listener.told(agency, event);
}
