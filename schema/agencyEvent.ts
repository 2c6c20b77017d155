/**
 * Something has changed at an agency (domain.md ch. 3, "Events"). It says what kind of thing and about whom, by the agency's own name for
 * the person; whoever is told asks the agency, under their own grounds, what it is.
 */
export interface AgencyEvent {
  /** One of the agency's event names, such as "TitleExpiring". */
  readonly type: string;
  readonly subject: {
    readonly kind: 'Person' | 'Family';
    /** Sector pseudonym at agencies, hub id at subgraphs of the hub. */
    readonly id: string;
  };
}

/** The channel (PostgreSQL NOTIFY) within each subgraph's own database on which its events are told, as JSON. */
export const eventChannel = 'lotse_events';

/**
 * Told instead of an event by whoever cannot say what has changed: much at once, or unheard of for a while. Whoever is told asks again
 * for everything of that agency.
 */
export const somethingMissed = '';

/** The NATS subject on which an agency's events are told, where they go that way. `*` for those of all agencies. */
export const eventSubject = (agency: string): string => `lotse.events.${agency}`;

const names = /^[A-Z][A-Za-z0-9]{0,63}$/;
const ids = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @returns null when the text is no event: whatever else it holds is not looked at */
export function parseAgencyEvent(text: string): AgencyEvent | null {
  const told = jsonOf(text);
  if (!isRecord(told) || !isRecord(told.subject)) return null;
  const { type, subject } = told;
  const { kind, id } = subject;
  if (typeof type !== 'string' || !names.test(type)) return null;
  if ((kind !== 'Person' && kind !== 'Family') || typeof id !== 'string' || !ids.test(id)) return null;
  return { type, subject: { kind, id } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
