import type { Remedy } from '../../../schema/accessTerms';
import type { DataLabel } from '../../../schema/directives';
import type { ReceiptClaims } from '../../../schema/envelope';
import type { Withholding } from '../../policy/Decision';
import type { Locations } from '../findPlaces';
import { type JsonObject, ownValue, setOwn } from '../jsonObject';
import type { Run } from '../Run';
import { isEmpty } from '../visibleWithheld';
import type { AskedField, AskedQuestion } from './AskedFetch';
import { notRecorded } from './decisions';
import { type Place, parentsAt, type Shrunk } from './shrink';

/** Objects of the merged answer for which the same was decided, after the answer has been laid down. */
export interface Settling {
  readonly question: AskedQuestion;
  readonly shrunk: Shrunk;
  readonly objects: readonly JsonObject[];
  readonly locations: Locations;
  readonly withholdingOf: (field: AskedField) => Withholding;
  /** Where it is answered in part, and why not wholly. */
  readonly rests: readonly { readonly place: Place; readonly withholding: Withholding }[];
  /** What the agency said it kept back itself. */
  readonly reported: ReceiptClaims['withheld'];
}

/**
 * Puts a null and a reason wherever something was kept back, by the gate or by the agency. Of what may not even be known to exist
 * "nothing recorded" is told alike when it was denied and when it is not there, and a list without items becomes the
 * same null (domain.md 3.0). Where a failure was located before, that is told instead.
 */
export function settle(run: Run, settling: Settling): void {
  const { question, shrunk, objects, rests, reported, withholdingOf } = settling;
  if (shrunk.lost.length + shrunk.sensitive.length + rests.length + reported.length === 0) return;
  for (const object of objects) {
    for (const { place, withholding } of rests) tellRest(run, settling, object, place, withholding);
    for (const place of shrunk.lost) {
      keepBack(run, settling, object, place, withholdingOf(place.field), isMissing);
    }
    for (const place of shrunk.sensitive) keepBack(run, settling, object, place, notRecorded, isEmpty);
    if (reported.length === 0) continue;
    for (const place of shrunk.kept) {
      const withholding = reportedOf(question, place.field, reported);
      if (withholding) keepBack(run, settling, object, place, withholding, isEmpty);
    }
  }
}

const isMissing = (value: unknown): boolean => value === undefined || value === null;

function keepBack(
  run: Run,
  { locations }: Settling,
  object: JsonObject,
  place: Place,
  withholding: Withholding,
  applies: (value: unknown) => boolean,
): void {
  const keys = place.steps.map(({ key }) => key);
  const key = keys.at(-1) ?? '';
  let met = false;
  for (const parent of parentsAt(object, place)) {
    if (!applies(ownValue(parent, key))) continue;
    if (withholding.reason === 'NOT_RECORDED' || ownValue(parent, key) === undefined)
      setOwn(parent, key, null);
    run.withheld.note(parent, key, withholding);
    met = true;
  }
  if (met) run.withheld.tell({ object, locations, keys, withholding });
}

/** Told wherever the field could stand, with or without a value: what is there does not say what is not. */
function tellRest(
  run: Run,
  { locations }: Settling,
  object: JsonObject,
  place: Place,
  withholding: Withholding,
): void {
  const [parent] = parentsAt(object, place);
  const keys = place.steps.map(({ key }) => key);
  if (parent !== undefined) run.withheld.tell({ object, locations, keys, withholding, isPart: true });
}

const remedyOf: Readonly<Record<ReceiptClaims['withheld'][number]['reason'], Remedy>> = {
  RELEASE_PENDING: 'REQUEST_RELEASE',
  ROLE_NOT_PERMITTED: 'CONTACT_AGENCY',
  NOT_RECORDED: 'NONE',
};

function reportedOf(
  { cells }: AskedQuestion,
  field: AskedField,
  reported: Settling['reported'],
): Withholding | null {
  for (const cell of field.cells) {
    const label = cells[cell]?.label;
    const report = label && reported.find((one) => isAbout(one, label) && mayExplain(one, label, cells));
    if (report === undefined) continue;
    return label?.existenceSensitive
      ? notRecorded
      : { kind: 'withheld', reason: report.reason, remedy: remedyOf[report.reason] };
  }
  return null;
}

type Report = ReceiptClaims['withheld'][number];

const isAbout = ({ controller, category }: Report, label: DataLabel): boolean =>
  category === label.category && (label.controller?.includes(controller) ?? false);

/**
 * Whether a field may be what an agency reports to have kept back. Only what it releases by hand waits for an officer: that nobody has let
 * go of an asylum procedure says nothing about an empty list of applications, which are told at once. When nothing of that kind was asked
 * for, the agency does not keep to its published contract, and it may be anything.
 */
function mayExplain(report: Report, label: DataLabel, cells: AskedQuestion['cells']): boolean {
  if (report.reason !== 'RELEASE_PENDING' || label.release === 'MANUAL_RELEASE') return true;
  return !cells.some((other) => other.label.release === 'MANUAL_RELEASE' && isAbout(report, other.label));
}
