/** The agency that nobody runs and where a plan may begin at any entity: see `planInParts`. */
export const entranceAgency = 'lotse__entrance';

/** Its root field for an entity. */
export const entranceField = (type: string): string => `lotse__entrance_${type}`;
