import type { CustomerDocuments } from '../../domain/document.ts';
import type { Turn } from '../turn.ts';

const read = new WeakMap<Turn, Promise<CustomerDocuments>>();

/** What can be made and what was made, read at most once a turn: the questions and the form need it. */
export function documentsOf(turn: Turn): Promise<CustomerDocuments> {
  let documents = read.get(turn);
  if (documents === undefined) {
    documents = turn.gateway().documents();
    read.set(turn, documents);
  }
  return documents;
}
