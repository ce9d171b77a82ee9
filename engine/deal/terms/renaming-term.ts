import { valueAt } from '../edits.ts';
import { renamedReferences, type Name } from './references.ts';
import { term, type Term } from './term.ts';
import { WORDS } from './term-kind.ts';

/** The name of something; whatever calls it by that name follows. */
export const renamingTerm = (thing: Name['thing'], key: 'id' | 'name' = 'id'): Term =>
  term('name', WORDS, [key], {
    turn: 'last',
    edits: (document, place, value) => {
      const { group } = valueAt(document, place.slice(0, -1)) as { group?: string };
      const name = String(valueAt(document, place));
      const references = renamedReferences(
        document,
        { thing, name, group: thing === 'own' ? group : undefined },
        String(value),
      );
      return [...references, { place, value }];
    },
  });
