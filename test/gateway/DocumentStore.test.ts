import { parse } from 'graphql';
import { DocumentStore } from '../../gateway/DocumentStore';

describe('the store of parsed documents', () => {
  const document = parse('{ a b c d }', { noLocation: true });
  // The document, its operation, its selection set and four fields.
  const nodes = 7;

  it('gives back what was put in, and nothing else', async () => {
    const store = new DocumentStore();
    await store.set('one', document);
    expect(await store.get('one')).toBe(document);
    expect(await store.get('two')).toBeUndefined();
    await store.delete('one');
    expect(await store.get('one')).toBeUndefined();
  });

  it('lets go of what nobody has asked longest, by what it holds', async () => {
    const store = new DocumentStore(3 * nodes);
    for (const key of ['one', 'two', 'three']) await store.set(key, document);
    await store.get('one');
    await store.set('three', document);
    await store.set('four', document);
    const kept = await Promise.all(['one', 'two', 'three', 'four'].map((key) => store.get(key)));
    expect(kept).toEqual([document, undefined, document, document]);
  });

  it('keeps nothing that is larger than all of it', async () => {
    const store = new DocumentStore(nodes - 1);
    await store.set('one', document);
    expect(await store.get('one')).toBeUndefined();
  });
});
