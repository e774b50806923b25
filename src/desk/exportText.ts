import type { QueuedRequest } from '../store/deskRequests.repository.ts';
import type { Db } from '../store/openStore.ts';
import { readTranscript } from '../store/transcript.repository.ts';
import type { Viewing } from './requestView.ts';
import { transcriptLines } from './transcriptLines.ts';

const PAGE = 500;

/** The whole conversation as both sides saw it, as plain text; customers' numbers stay masked. */
export async function exportText(db: Db, row: QueuedRequest, viewing: Viewing): Promise<string> {
  const { t } = viewing;
  const parts = [`${row.reference}\n`];
  for (let after = 0; ; ) {
    const rows = await readTranscript(db, row.conversation_id, after, PAGE);
    for (const line of transcriptLines(rows, viewing)) {
      const who = line.author ?? t.words(`desk.who.${line.who}`);
      const said = [line.text, ...line.details, ...line.files.map(({ name }) => t.words('desk.file', { name }))];
      parts.push(
        `${line.at}  ${who}\n${said
          .filter((text) => text !== '')
          .map(indented)
          .join('\n')}\n`,
      );
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return parts.join('\n');
    after = last.seq;
  }
}

/** Nobody's words can pass for the head of somebody else's: heads alone begin at the margin. */
function indented(text: string): string {
  return text
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)
    .map((line) => `  ${line}`)
    .join('\n');
}
