/**
 * Everything the hub may say to a caller when it does not answer, or not in full: one code, the HTTP status when the
 * whole request is refused (field errors travel in a 200), and one sentence. `docs/refusals.md` explains each code;
 * a test keeps the two equal.
 */
export const refusals = {
  AGENCY_UNAVAILABLE: { status: 200, sentence: 'The agency could not be reached.' },
  AGENCY_TIMEOUT: { status: 200, sentence: 'The agency did not answer in time.' },
  AGENCY_ANSWER_INVALID: {
    status: 200,
    sentence: 'The agency gave an answer that does not fit the agreed schema.',
  },
  AGENCY_OVERLOADED: { status: 200, sentence: 'The agency has more questions than it can take at once.' },
  AGENCY_FIELD_FAILED: { status: 200, sentence: 'The agency could not answer this field.' },
  ARGUMENT_NOT_ACCEPTED: {
    status: 200,
    sentence:
      'The agency does not accept an argument of this field; the description in the schema says what is allowed.',
  },
  STEP_NOT_PERMITTED: { status: 200, sentence: 'Whoever asks may not take this step.' },
  STEP_TOO_LATE: {
    status: 200,
    sentence: 'This step can no longer be taken: somebody has taken another, or its time is over.',
  },
  FACTS_UNAVAILABLE: {
    status: 200,
    sentence:
      'Not all facts that this rests on could be asked for: what is told may lack something, and nothing told means nothing known.',
  },
  STEP_NOT_POSSIBLE: {
    status: 200,
    sentence: 'From where the record stands, this step does not lead on.',
  },
  CHANGED_MEANWHILE: {
    status: 200,
    sentence: 'Somebody has changed the record since it was read: read it again and decide anew.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 200,
    sentence: 'The idempotency key was used for another wish before.',
  },
  LOG_UNAVAILABLE: {
    status: 200,
    sentence: 'The hub cannot record disclosures at the moment, so it discloses nothing about persons.',
  },
  CONSENT_UNAVAILABLE: {
    status: 200,
    sentence: 'The hub cannot find out at the moment what the persons concerned have agreed to.',
  },
  CASE_MANAGER_MISSING: {
    status: 200,
    sentence: 'The field is about the case manager who asks, and whoever asks is none.',
  },
  CASE_MANAGER_UNKNOWN: {
    status: 200,
    sentence: 'The case manager whom the access token names is not on record here.',
  },
  TOKEN_MISSING: {
    status: 401,
    sentence: 'Nobody is named who asks: send an access token in the header Authorization, as "Bearer …".',
  },
  TOKEN_INVALID: { status: 401, sentence: 'The access token is not accepted.' },
  TOKEN_EXPIRED: { status: 401, sentence: 'The access token has expired: sign in again.' },
  GRANT_INVALID: {
    status: 401,
    sentence: 'The grant in the header Authorization is none that this hub has given.',
  },
  GRANT_EXPIRED: { status: 401, sentence: 'The grant in the header Authorization is over.' },
  GRANT_USED: {
    status: 401,
    sentence: 'The grant in the header Authorization has been used for one of these families before.',
  },
  GRANT_NOT_FOR_THIS: {
    status: 403,
    sentence: 'The grant in the header Authorization is given for something else.',
  },
  GRANT_RECURSION: {
    status: 403,
    sentence: 'Who asks with a grant cannot ask what is worked out with a grant.',
  },
  IDENTITY_UNAVAILABLE: {
    status: 503,
    sentence:
      'The hub cannot check access tokens now, because their issuer does not answer. Ask again in a minute.',
  },
  PURPOSE_MISSING: {
    status: 400,
    sentence: 'The request does not say what for: send a purpose in the header x-lotse-purpose.',
  },
  PURPOSE_UNKNOWN: { status: 400, sentence: 'The header x-lotse-purpose does not hold a purpose.' },
  PURPOSE_NOT_PERMITTED: {
    status: 403,
    sentence: 'The purpose in the header x-lotse-purpose is not one of the caller’s role.',
  },
  CASE_REFERENCE_INVALID: {
    status: 400,
    sentence: 'The header x-lotse-case must be the number of a case, such as KIM-OB-2026-00421.',
  },
  BREAK_GLASS_INVALID: {
    status: 400,
    sentence: 'The header x-lotse-break-glass must be the id of an opened emergency access: a UUID.',
  },
  DOCUMENT_TOO_LARGE: { status: 400, sentence: 'The document is larger than this hub reads.' },
  OPERATION_TOO_DEEP: { status: 400, sentence: 'The operation is nested more deeply than this hub plans.' },
  OPERATION_TOO_WIDE: {
    status: 400,
    sentence: 'The operation selects more fields than this hub answers at once.',
  },
  FRAGMENTS_TOO_DEEP: {
    status: 400,
    sentence: 'The operation nests fragments more deeply than this hub reads.',
  },
  TOO_MANY_OPERATIONS: {
    status: 400,
    sentence: 'The document holds more operations than this hub reads at once.',
  },
  TOO_MANY_ALIASES: { status: 400, sentence: 'The operation uses more aliases than this hub allows.' },
  TOO_MANY_ROOT_FIELDS: {
    status: 400,
    sentence: 'The operation asks more root fields than this hub allows.',
  },
  TOO_MANY_DIRECTIVES: { status: 400, sentence: 'The operation uses more directives than this hub allows.' },
  TOO_MANY_VALUES: { status: 400, sentence: 'The variables hold more values than this hub reads.' },
  TOO_MANY_ITEMS: {
    status: 400,
    sentence: 'By the sizes of its lists the answer could hold more objects than this hub gives at once.',
  },
  RATE_EXCEEDED: { status: 429, sentence: 'The caller asks more often than this hub allows.' },
  OPERATION_NOT_TRUSTED: {
    status: 403,
    sentence: 'This hub answers registered operations only, for the purposes they are registered for.',
  },
  TOO_MANY_REPEATS: {
    status: 400,
    sentence: 'The operation repeats a field more often than this hub allows.',
  },
  TOO_MANY_INTROSPECTIONS: {
    status: 400,
    sentence: 'The operation introspects more often than this hub allows.',
  },
  INTROSPECTION_TOO_DEEP: {
    status: 400,
    sentence: 'The introspection nests lists more deeply than this hub allows.',
  },
  ALIAS_RESERVED: {
    status: 400,
    sentence: 'An alias may not begin with two underscores: such names belong to GraphQL.',
  },
  OPERATION_UNKNOWN: { status: 400, sentence: 'The document does not say which operation to run.' },
  OPERATION_UNSUPPORTED: {
    status: 400,
    sentence: 'This kind of operation is not answered here.',
  },
  ANSWER_NOT_RECORDED: {
    status: 503,
    sentence:
      'The hub cannot record what this answer discloses, so it does not give it. Ask again in a moment.',
  },
  OPERATION_NOT_PLANNED: {
    status: 503,
    sentence: 'The hub could not plan this operation.',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    status: 429,
    sentence: 'The caller has more subscriptions open than this hub allows.',
  },
  GROUND_LOST: {
    status: 403,
    sentence: 'The caller may not see what the subscription is about, so it has ended.',
  },
  CONSENT_ENDED: {
    status: 403,
    sentence:
      'A consent that the subscription rested on has ended, and the subscription with it. Subscribe again for what is left.',
  },
  HUB_OVERLOADED: {
    status: 503,
    sentence: 'The hub has more to do than it can do in time. Ask again in a second.',
  },
  HUB_ERROR: { status: 500, sentence: 'The hub failed to answer. The fault has been recorded.' },
} as const satisfies Record<string, { status: number; sentence: string }>;

export type RefusalCode = keyof typeof refusals;

/** Said to the caller, word for word. Never carries anything that is not made for the caller. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    /** Added to the sentence of the code: what was found, where, and what would be right. */
    readonly detail?: string,
    /** Headers of the answer, when the whole request is refused: `www-authenticate`, `retry-after`. */
    readonly headers?: Readonly<Record<string, string>>,
  ) {
    super(detail === undefined ? refusals[code].sentence : `${refusals[code].sentence} ${detail}`);
  }

  get status(): number {
    return refusals[this.code].status;
  }
}
