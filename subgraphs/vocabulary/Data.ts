import { Directive, Extensions } from 'type-graphql';
import { type DataLabel, printDataLabel } from '../../schema/directives';

/**
 * Says which protection a field needs (`@data`, domain.md 3.0). On a class it holds for every field of the type that has no
 * label of its own; `federate` writes it out on each field, so that no reader of the schema has to know the default.
 */
export const Data = (label: DataLabel) => Extensions({ data: label });

/** What a label may say beside class, category and controller. */
export type DataMarks = Partial<Omit<DataLabel, 'class' | 'category' | 'controller' | 'idOf'>>;

/** Says more of one field than the label of its type does; everything else of that label holds for it too. */
export const Marked = (marks: DataMarks) => Extensions({ marks });

/**
 * Labels an argument, or a field of an input. Every id that a caller hands in needs it: what is answered about the one it names is
 * itself a fact about them. `idOf` says that the value is the hub's id of a person or a family.
 */
export const ArgumentData = (label: DataLabel) => Directive(printDataLabel(label));

/** Public information: course directories, office hours. */
export const publicData: DataLabel = { class: 'S0' };

/** The key of a person, which casework gives: one label for all who repeat it, as the supergraph can hold only one. */
export const personKeyData: DataLabel = {
  class: 'S2',
  category: 'IDENTITY',
  controller: ['KIM_OFFICE', 'WELFARE_CASEWORK'],
};

/** The key of a family, which casework gives. */
export const familyKeyData: DataLabel = {
  class: 'S1',
  category: 'CASE_PLAN',
  controller: ['KIM_OFFICE', 'WELFARE_CASEWORK'],
};

/**
 * A value without an owner of its own (an address, a time slot). It is as protected as the field that leads to it, so it adds
 * nothing: S0 here does not open anything.
 */
export const ownerlessValue: DataLabel = { class: 'S0' };
