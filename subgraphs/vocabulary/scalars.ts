import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate, RegularExpression } from 'graphql-scalars';

/** A point in time, RFC 3339. */
export const DateTime = new GraphQLScalarType({ ...GraphQLDateTimeISO.toConfig(), name: 'DateTime' });

/** A calendar day, `YYYY-MM-DD`; never a JavaScript Date, which would bring a time zone with it. */
export const CalendarDate = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD (ISO 8601).',
});

const pattern = (name: string, form: RegExp, description: string) =>
  new GraphQLScalarType({ ...new RegularExpression(name, form).toConfig(), description });

/** A day known as precisely as the papers say it; unknown days are common (domain.md 3.1, 6.2). */
export const PartialDate = pattern(
  'PartialDate',
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  'A day, month or year, as precisely as it is known: YYYY-MM-DD, YYYY-MM or YYYY.',
);

/** A nationality as machine-readable travel documents write it. */
export const CountryCode = pattern(
  'CountryCode',
  /^[A-Z]{3}$/,
  'Three letters as in ICAO 9303: ISO 3166-1 alpha-3, with XXA for stateless and XXX for unclear.',
);

/** A language. */
export const LanguageCode = pattern(
  'LanguageCode',
  /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/,
  'A language as in BCP 47, with the script where it matters: de, ar, ku, fa-Arab.',
);

/** A time of day without a date. */
export const LocalTime = pattern(
  'LocalTime',
  /^([01]\d|2[0-3]):[0-5]\d$/,
  'A time of day, HH:MM, in Germany.',
);
