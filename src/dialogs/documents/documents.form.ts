import { show, speak } from '../../cards/answer.ts';
import { documentCard } from '../../cards/document.card.ts';
import { documentListCard } from '../../cards/documentList.card.ts';
import type { DocumentKind, IssuedDocument } from '../../domain/document.ts';
import { AppError } from '../../errors.ts';
import { fold } from '../../intents/fold.ts';
import { DOCUMENT_LINK_LIFE, DOWNLOADS_PER_LINK, documentPath } from '../../services/documentLink.ts';
import { sayTrouble } from '../backendTrouble.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Asking, Form } from '../form/form.ts';
import { contractQuestion } from '../lookups/contractQuestion.ts';
import { contractsOf } from '../lookups/contractsOf.ts';
import { readLookupOptions } from '../lookups/lookupOptions.ts';
import { otherWays } from '../otherWays.ts';
import type { Turn } from '../turn.ts';
import { childQuestion } from './child.question.ts';
import { documentsOf } from './documentsOf.ts';
import { isDocumentKind, isElsewhere, kindQuestion } from './kind.question.ts';
import { sayElsewhere, sayNotOffered } from './sayNotOffered.ts';
import { soleContractKind } from './wantedDocument.ts';

/** Only where several contracts offer the paper is there something to ask. */
const whichContract = contractQuestion({
  ask: 'documents.whichContract',
  label: 'documents.label.contract',
  dependsOn: ['kind'],
  applies: ({ kind }) => isDocumentKind(kind),
  kinds: ({ answers: { kind } }) => {
    const sole = isDocumentKind(kind) ? soleContractKind(kind) : null;
    return sole === null ? undefined : [sole];
  },
  among: async ({ turn, answers: { kind } }) => {
    const [contracts, { offers }] = await Promise.all([contractsOf(turn), documentsOf(turn)]);
    const ids = offers.filter((offer) => offer.kind === kind).map(({ contractId }) => contractId);
    return contracts.filter(({ id }) => ids.includes(id));
  },
});

/** "Attestation habitation", "ma carte de tiers payant", "mes documents", and the buttons of their cards. */
export const documentsForm: Form = {
  id: 'documents',
  version: 1,
  title: 'documents.title',
  needs: 'identified',
  questions: () => [anyQuestion(kindQuestion), anyQuestion(whichContract), anyQuestion(childQuestion)],
  async finish(asking) {
    const { turn, options, answers } = asking;
    try {
      const { action } = readLookupOptions(options);
      if (action?.a === 'openDocument') await openAgain(turn, action.id);
      else if (isDocumentKind(answers['kind'])) await make(asking, answers['kind']);
      else if (isElsewhere(answers['kind'])) sayElsewhere(turn, answers['kind']);
      else await sayList(turn);
    } catch (thrown) {
      sayTrouble(turn, thrown, 'documents');
    }
    return { is: 'done' };
  },
};

/**
 * Made at once, not by a job: the paper is the answer, and the customer waits for it. Making it changes nothing for
 * them, and the key is the message's own, so that a turn that runs again after a crash gets the same entry.
 */
async function make({ turn, options, answers, said }: Asking, kind: DocumentKind): Promise<void> {
  const { action } = readLookupOptions(options);
  const { offers } = await documentsOf(turn);
  const offer = offers.find((each) => each.kind === kind && each.contractId === answers['contract']);
  if (offer === undefined) return sayNotOffered(turn, kind, await contractsOf(turn));
  const asked = action?.a === 'makeDocument' ? action.language : undefined;
  const document = await turn.gateway().makeDocument(`document.${turn.inboxId}`, {
    kind,
    contractId: offer.contractId,
    language: asked ?? turn.t.language,
    person: offer.people.length === 0 ? null : String(answers['child'] ?? ''),
  });
  const plain = fold(said);
  if (kind === 'vehicle_memo' && /carte verte|green card|vignette/.test(plain)) turn.say(turn.t('documents.greenCard'));
  sayDocument(turn, document);
  if (/\bcourrier\b(?! elec)|la poste\b|\bpostal|par voie postale|imprimante|\bpost (?:it|me)\b|by post/.test(plain)) {
    turn.say(speak(turn.t('documents.byPost'), { choices: otherWays(turn) }));
  } else if (/\b(?:e ?-?mails?|mails?|courriels?)\b/.test(plain)) {
    turn.say(turn.t('documents.byMail'));
  }
}

async function openAgain(turn: Turn, id: string): Promise<void> {
  const { issued } = await documentsOf(turn);
  const document = issued.find((each) => each.id === id);
  if (document === undefined) throw new AppError('INSURER_NOT_FOUND');
  sayDocument(turn, document);
}

function sayDocument(turn: Turn, document: IssuedDocument): void {
  const { services, now, conversationId, t } = turn;
  const linkEndsAt = now + DOCUMENT_LINK_LIFE;
  const path = documentPath(services.sealer, {
    id: services.newId('link'),
    conversationId,
    documentId: document.id,
    expiresAt: linkEndsAt,
  });
  const view = { key: services.newId('card'), document, path, linkEndsAt, downloads: DOWNLOADS_PER_LINK };
  turn.say(show(t('documents.made'), [documentCard(view, t)]));
}

async function sayList(turn: Turn): Promise<void> {
  const [contracts, documents] = await Promise.all([contractsOf(turn), documentsOf(turn)]);
  if (documents.offers.length === 0) {
    turn.say(speak(turn.t('documents.none'), { choices: otherWays(turn) }));
    return;
  }
  const view = { key: turn.services.newId('card'), contracts, documents };
  const { card, choices } = documentListCard(view, turn.t);
  turn.say(show(turn.t('documents.list'), [card], { choices }));
}
