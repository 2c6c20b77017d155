import { askHub } from '../cli/askHub';

interface FamilyPage {
  readonly families: {
    readonly edges: readonly {
      readonly node: { readonly id: string; readonly members: readonly { role: string }[] };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const page =
  'query ($after: String) { families(first: 100, after: $after) { edges { node { id members { role } } } pageInfo { hasNextPage endCursor } } }';

/** Ids of the client families with six members, as the hub lists them. */
export async function sixPersonFamilies(url: string): Promise<readonly string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const { data }: { data?: FamilyPage | null } = await askHub<FamilyPage>(url, page, { after });
    if (!data) throw new Error('The hub did not list families.');
    const sixes = data.families.edges.filter(({ node }) => node.members.length === 6);
    found.push(...sixes.map(({ node }) => node.id));
    after = data.families.pageInfo.hasNextPage ? data.families.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}
