import type { CompositionProblem } from '../CompositionProblem';
import { type InputContract, innermost, inputsOf } from '../inputsOf';
import { readDataLabel } from '../readDataLabel';
import { labelFaults } from './fieldsAreLabelled';
import type { LintRule } from './LintRule';

/** Arguments that name somebody whatever the type they stand at. */
const namesSomebody =
  /^(person|family|child|parent|applicant|subject|member)(s|ren|Ids?)?$|^(persons|families|children)(Ids)?$/;

/**
 * What is answered about an id is a fact about the one it names: arguments and input fields that take ids say what kind of fact, and
 * whose id it is where it is a person's or a family's – the hub writes it as the agency's pseudonym only then.
 */
export const argumentsAreLabelled: LintRule = (contracts) =>
  contracts.flatMap((contract) =>
    inputsOf(contract).flatMap((input) =>
      problemsOf(input).map(
        (problem): CompositionProblem => ({
          subgraph: contract.name,
          coordinate: input.coordinate,
          ...problem,
        }),
      ),
    ),
  );

type Problem = Pick<CompositionProblem, 'code' | 'cause' | 'remedy'>;

function problemsOf({ coordinate, node, label }: InputContract): readonly Problem[] {
  const takesIds = innermost(node.type).name.value === 'ID';
  if (label === null) return takesIds ? [unlabelled] : [];
  const faults = labelFaults(label);
  if (faults.length > 0) return faults;
  const { idOf } = readDataLabel(label);
  if (idOf !== undefined) return takesIds ? [] : [notAnId(idOf)];
  return takesIds && (namesSomebody.test(node.name.value) || findsSomebody.test(coordinate))
    ? [ofNobody]
    : [];
}

/** `Query.person(id:)`: the field itself says whom the id names. */
const findsSomebody = /\.(person|family)\(ids?:\)$/;

const unlabelled: Problem = {
  code: 'ARGUMENT_NOT_LABELLED',
  cause: 'It takes ids but has no @data label: nobody knows whose they are and how protected the answer is.',
  remedy:
    'Write @data(class: …, category: …, controller: […]) on it, with idOf: "Person" or "Family" where the id is one of those.',
};

const notAnId = (idOf: string): Problem => ({
  code: 'LABEL_NOT_LEGAL',
  cause: `It is labelled idOf: "${idOf}" but takes no ID.`,
  remedy: 'Give it the type ID, or take idOf out of its label.',
});

const ofNobody: Problem = {
  code: 'ARGUMENT_NAMES_NOBODY',
  cause:
    'By its name it takes the id of a person or a family, but its label does not say so: the id would go out as the hub’s own.',
  remedy: 'Add idOf: "Person" or idOf: "Family" to its label, or give it a name that says what it is.',
};
