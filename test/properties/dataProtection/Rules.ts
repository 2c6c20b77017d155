import { mayReceive } from '../../model/permits';
import type { Asking } from '../../model/World';
import { footingIn, isOfAgency } from './footingIn';
import type { FieldLabel } from './Labels';
import type { CityWorld } from './readWorld';

/** Whom something is about; null: nobody the hub can name. */
export interface About {
  readonly type: 'Person' | 'Family';
  readonly id: string;
}

/** Who asks, what for. */
export interface AskedBy {
  readonly by: Asking['by'];
  readonly purpose: string;
}

/** The rules of the model over the real city, for one who asks. */
export class Rules {
  readonly #asker: AskedBy;
  readonly #city: CityWorld;
  readonly #known = new Map<string, boolean>();

  constructor(asker: AskedBy, city: CityWorld) {
    this.#asker = asker;
    this.#city = city;
  }

  footing(label: FieldLabel, controller: string): Asking['footing'] {
    return footingIn(this.#asker.by, controller, label.fact);
  }

  may(about: About | null, label: FieldLabel, controller: string): boolean {
    if (label.fact.class === 'S0') return true;
    if (!isOfAgency(controller)) throw new RangeError('casework decides for itself');
    const name = JSON.stringify([about, label.fact, controller]);
    const known = this.#known.get(name) ?? this.#decide(about, label, controller);
    this.#known.set(name, known);
    return known;
  }

  #decide(about: About | null, label: FieldLabel, controller: string): boolean {
    const footing = this.footing(label, controller);
    const asking = { ...this.#asker, fact: label.fact, controller, footing, emergency: null };
    if (about === null) return footing === 'OWN_OFFICE';
    if (about.type === 'Person') return mayReceive(this.#city.world, { ...asking, about: about.id });
    const members = (this.#city.families.get(about.id) ?? []).map((id) => this.#city.world.humans.get(id));
    const adults = members.filter((human) => human !== undefined && human.age >= 18);
    const deciding = adults.length > 0 ? adults : members;
    // Where one of them lives all may live: of the others only that they may be found is asked.
    const areFound = members.every(
      (human) => human && mayReceive(this.#city.world, { ...asking, about: human.id, footing: 'OWN_OFFICE' }),
    );
    if (label.fact.locating && !areFound && footing !== 'OWN_OFFICE') return false;
    if (deciding.length === 0)
      return footing === 'OWN_OFFICE' || (footing === 'LAW' && !label.fact.thirdParty);
    return deciding.every((human) => human && mayReceive(this.#city.world, { ...asking, about: human.id }));
  }
}
