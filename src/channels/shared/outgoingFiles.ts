import type { Clock } from '../../clock.ts';
import type { Language } from '../../domain/identity.ts';
import { identityIsOver, sessionLimitsOf } from '../../domain/identitySession.ts';
import type { CustomerRef, NewId } from '../../domain/ids.ts';
import { AppError } from '../../errors.ts';
import { readDocumentLink } from '../../services/documentLink.ts';
import type { FilesPort } from '../../services/files.port.ts';
import type { InsurerPort } from '../../services/insurer.port.ts';
import { findConversation } from '../../store/conversations.repository.ts';
import type { Store } from '../../store/openStore.ts';
import type { FileSource } from '../whatsapp/wire.ts';

export type FileBytes =
  | { is: 'found'; name: string; contentType: string; content: Uint8Array }
  | { is: 'gone'; language: Language }
  | { is: 'unreachable' };

export type FileBytesOf = (from: FileSource, conversationId: string) => Promise<FileBytes>;

/**
 * The bytes of what goes to a customer as a file. A paper is fetched with the rights of the conversation as they are
 * now: of another conversation, or once the session is over, it is gone.
 */
export function newFileBytesOf(deps: {
  store: Store;
  files: Pick<FilesPort, 'find' | 'read'>;
  insurer: Pick<InsurerPort, 'forCustomer'>;
  clock: Clock;
  newId: NewId;
}): FileBytesOf {
  return async (from, conversationId) => {
    const conversation = await findConversation(deps.store.db, conversationId);
    const language: Language = conversation?.language === 'en' ? 'en' : 'fr';
    const gone: FileBytes = { is: 'gone', language };
    if (conversation === undefined) return gone;
    try {
      if (from.is === 'file') {
        const file = await deps.files.find(from.id);
        if (file === undefined || file.conversationId !== conversationId) return gone;
        const chunks: Buffer[] = [];
        for await (const chunk of (await deps.files.read(from.id)) as AsyncIterable<Buffer>) chunks.push(chunk);
        return { is: 'found', name: file.name, contentType: file.contentType, content: Buffer.concat(chunks) };
      }
      const link = readDocumentLink(deps.store.sealer, from.path.replace('/documents/', ''));
      const isOurs = link !== null && link.conversationId === conversationId && conversation.ended_at === null;
      const isOver = identityIsOver(conversation, deps.clock.now(), sessionLimitsOf(conversation.channel));
      if (!isOurs || conversation.customer_ref === null || isOver) return gone;
      const gateway = deps.insurer.forCustomer(conversation.customer_ref as CustomerRef, {
        correlationId: deps.newId('cor'),
      });
      const { issued } = await gateway.documents();
      const paper = issued.find(({ id }) => id === link.documentId);
      if (paper === undefined) return gone;
      const content = await gateway.documentContent(paper.id);
      return { is: 'found', name: fileNameOf(paper.name[language]), contentType: 'application/pdf', content };
    } catch (thrown) {
      if (thrown instanceof AppError && thrown.class === 'unreachable') return { is: 'unreachable' };
      if (thrown instanceof AppError) return gone;
      throw thrown;
    }
  };
}

function fileNameOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return `${plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}.pdf`;
}
