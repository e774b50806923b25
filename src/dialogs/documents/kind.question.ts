import type { Choice } from '../../cards/answer.ts';
import { fittedLabel } from '../../cards/fittedLabel.ts';
import { type DocumentKind, type DocumentOffer, documentKinds } from '../../domain/document.ts';
import { fold } from '../../intents/fold.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import type { Asking, Question } from '../form/form.ts';
import { contractsOf } from '../lookups/contractsOf.ts';
import { findContracts } from '../lookups/findContracts.ts';
import { readLookupOptions } from '../lookups/lookupOptions.ts';
import { documentsOf } from './documentsOf.ts';
import { type ElsewhereKind, elsewhereKinds, proofKinds, wantedDocument } from './wantedDocument.ts';

/** A kind of paper; `all` = the list of them; one that is given elsewhere. */
export type KindAnswer = DocumentKind | ElsewhereKind | 'all';

export const isDocumentKind = (answer: unknown): answer is DocumentKind =>
  documentKinds.some((kind) => kind === answer);
export const isElsewhere = (answer: unknown): answer is ElsewhereKind => elsewhereKinds.some((kind) => kind === answer);

/** Asks which paper, when the first sentence only says "a certificate" and there are several to choose from. */
export const kindQuestion: Question<KindAnswer> = {
  id: 'kind',
  label: 'documents.label.kind',
  called: { fr: ['le document'], en: ['the document'] },
  async infer(asking) {
    const { action, slots } = readLookupOptions(asking.options);
    if (action?.a === 'makeDocument') return action.kind;
    if (action !== null) return 'all';
    const wanted = wantedDocument(asking.said, slots);
    switch (wanted.is) {
      case 'kind':
      case 'elsewhere':
        return wanted.kind;
      case 'all':
        return 'all';
      case 'some': {
        const proofs = await proofsOf(asking);
        return proofs === null || proofs.length === 0 ? 'all' : proofs.length === 1 ? proofs[0]?.kind : undefined;
      }
      case 'nothing':
        return 'all';
    }
  },
  async ask(asking) {
    const { turn, key } = asking;
    const choices = ((await proofsOf(asking)) ?? []).map((offer): Choice => {
      const action = { a: 'answer' as const, v: 1 as const, k: key, q: 'kind', value: offer.kind };
      return { label: fittedLabel(offer.name[turn.t.language]), action };
    });
    return { said: turn.t('documents.which'), choices, help: 'documents.which.help' };
  },
  async read({ text, action }, asking) {
    if (action?.a === 'answer') {
      return isDocumentKind(action.value) ? { is: 'value', value: action.value } : { is: 'nothing' };
    }
    const proofs = (await proofsOf(asking)) ?? [];
    const said = fold(text).trim();
    const position = /^([1-9])\.?$/.exec(said)?.[1];
    const placed = position === undefined ? undefined : proofs[Number(position) - 1];
    const labelled = placed ?? proofs.find(({ name }) => fold(name[asking.turn.t.language]) === said);
    if (labelled !== undefined) return { is: 'value', value: labelled.kind };
    const wanted = wantedDocument(text, {});
    if (wanted.is === 'kind' || wanted.is === 'elsewhere') return { is: 'value', value: wanted.kind };
    return wanted.is === 'all' ? { is: 'value', value: 'all' } : { is: 'nothing' };
  },
  show: (value) => value,
};

/** One proof of insurance of each kind, of the contracts that the words name; null when the insurer does not answer. */
async function proofsOf(asking: Asking): Promise<DocumentOffer[] | null> {
  try {
    const { slots } = readLookupOptions(asking.options);
    const [contracts, { offers }] = await Promise.all([contractsOf(asking.turn), documentsOf(asking.turn)]);
    const meant = findContracts(contracts, { said: asking.said, slots }).contracts.map(({ id }) => id);
    const own = offers.filter(({ contractId }) => meant.includes(contractId));
    return proofKinds.flatMap((kind) => own.find((offer) => offer.kind === kind) ?? []);
  } catch (thrown) {
    if (isBackendTrouble(thrown)) return null;
    throw thrown;
  }
}
