/** Types whose `id` is an id of the hub's, and at an agency a pseudonym. */
export const isSubjectType = (typename: string): typename is 'Person' | 'Family' =>
  typename === 'Person' || typename === 'Family';
