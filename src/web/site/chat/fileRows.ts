import type { ReactElement } from 'react';
import type { Language } from '../../../domain/identity.ts';
import { fileSize } from '../../../locales/format.ts';
import { drawnIcon } from './drawnIcon.ts';
import { isOurs } from './ownAddress.ts';
import { h } from './react.ts';
import type { Middleware, Rendered, WebActivity, WebAttachment } from './webChat.types.ts';

interface AttachmentArgument {
  activity: WebActivity;
  attachment: WebAttachment;
}

/** Web Chat's own file link has a spoken name other than its visible one; ours is the name of the file. */
export function fileRowMiddleware(language: Language): Middleware<AttachmentArgument, Rendered> {
  return () => (next) => (argument) => (isFile(argument) ? row(argument.attachment, language) : next(argument));
}

/** What the live region says of a file: its name. */
export function fileForScreenReader(): Middleware<AttachmentArgument, (() => ReactElement) | false> {
  return () => (next) => (argument) =>
    isFile(argument) ? () => h('div', null, argument.attachment.name ?? '') : next(argument);
}

function isFile({ attachment }: AttachmentArgument): boolean {
  return attachment.name !== undefined && !attachment.contentType.startsWith('application/vnd.microsoft.');
}

function row({ name = '', contentUrl, content }: WebAttachment, language: Language): ReactElement {
  const bytes = typeof content === 'object' && content !== null && 'bytes' in content ? Number(content.bytes) : 0;
  return h(
    'div',
    { className: 'eca-file' },
    drawnIcon('file'),
    isOurs(contentUrl) ? h('a', { href: contentUrl, target: '_blank', rel: 'noopener' }, name) : h('span', null, name),
    bytes > 0 ? h('span', { className: 'eca-file-size' }, fileSize(bytes, language)) : null,
  );
}
