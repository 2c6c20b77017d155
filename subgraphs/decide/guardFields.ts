import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Asked } from '../defineAgency';
import { ruleFor } from './FieldRule';

/** Puts the agency's own decision (gate 3) before every field that needs one, whatever resolver it has. */
export function guardFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const rule = ruleFor(type.name, field);
      if (rule === null) continue;
      const find: GraphQLFieldResolver<unknown, Asked<unknown>> = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent, args, asked: Asked<unknown>, info) =>
        asked.desk === null
          ? find(parent, args, asked, info)
          : asked.desk.answer(rule, parent, info.path, () => find(parent, args, asked, info));
    }
  }
}
