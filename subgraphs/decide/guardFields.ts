import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNullableType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { Asked } from '../defineAgency';
import { ruleFor } from './FieldRule';

/**
 * Puts the agency's own decision (gate 3) before every field that needs one, whatever resolver it has. What is kept back is null, which
 * is no error and must not take the record around it along, so while it answers no field is non-null. All alike, public ones too: what
 * is asked of two types at one place must have one type. The contract that is published says what a field is when it is told.
 */
export function guardFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) {
      // Federation's own fields stay as they are.
      if (!field.name.startsWith('_')) field.type = getNullableType(field.type);
      const rule = isObjectType(type) ? ruleFor(type.name, field) : null;
      if (rule === null) continue;
      const find: GraphQLFieldResolver<unknown, Asked<unknown>> = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent, args, asked: Asked<unknown>, info) =>
        asked.desk === null
          ? find(parent, args, asked, info)
          : asked.desk.answer(rule, parent, info.path, () => find(parent, args, asked, info));
    }
  }
}
