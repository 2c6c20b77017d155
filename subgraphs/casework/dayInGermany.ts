const german = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short' });

/** The calendar day, YYYY-MM-DD, that a point in time falls on in Germany; terms of law run by days, not by hours. */
export const dayInGermany = (at: Date): string => german.format(at);
