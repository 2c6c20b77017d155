import type { Role } from '../../schema/accessTerms';
import { type Controller, type DataLabel, dataClasses } from '../../schema/directives';
import { type Access, accessMatrix, areaOf } from './accessMatrix';

/** Who asks, as far as the matrix wants to know. */
export interface Asker {
  readonly role: Role;
  /** The body whose unit employs or seats the caller; null for none. */
  readonly controller: Controller | null;
}

/** One footing on which a fact of one controller may be asked for. */
export interface Footing {
  readonly controller: Controller;
  readonly access: Access;
}

/**
 * Every footing the access matrix gives for a label, per controller that may answer; none: it is closed.
 * Whether a consent is there, whose case it is and so on is decided elsewhere.
 */
export function accessesTo(label: DataLabel, asker: Asker): readonly Footing[] {
  let ofLabel = known.get(label);
  if (ofLabel === undefined) {
    ofLabel = new Map();
    known.set(label, ofLabel);
  }
  const key = `${asker.role} ${asker.controller}`;
  let footings = ofLabel.get(key);
  if (footings === undefined) {
    footings = footingsIn(label, asker);
    ofLabel.set(key, footings);
  }
  return footings;
}

/** There are few roles and bodies, and many rules ask for the same. */
const known = new WeakMap<DataLabel, Map<string, readonly Footing[]>>();

function footingsIn(label: DataLabel, asker: Asker): readonly Footing[] {
  return (label.controller ?? []).flatMap((controller) =>
    (accessMatrix[asker.role][areaOf[controller]] ?? [])
      .filter((access) => covers(access, controller, label, asker))
      .map((access) => ({ controller, access })),
  );
}

function covers(access: Access, controller: Controller, label: DataLabel, asker: Asker): boolean {
  const { controllers, categories, upTo } = access;
  if (controllers === 'OWN' ? controller !== asker.controller : !isNamed(controllers, controller))
    return false;
  if (categories !== null && !(label.category && categories.includes(label.category))) return false;
  return dataClasses.indexOf(label.class) <= dataClasses.indexOf(upTo);
}

const isNamed = (controllers: 'AREA' | readonly Controller[], controller: Controller): boolean =>
  controllers === 'AREA' || controllers.includes(controller);
