import type { Choice } from '../../cards/answer.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { fold } from '../../intents/fold.ts';
import { filesOfDraft } from '../../store/files.repository.ts';
import type { FileRow } from '../../store/tables.ts';
import type { Answers, Asking, Question, Reading } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import { saysWord } from '../form/formWords.ts';
import { filesLooked } from './filesLooked.ts';
import { askParts, commonParts, type QuestionSpec } from './questionSpec.ts';

export interface FilesSpec extends QuestionSpec {
  /** The day that photos should not be older than; null while it is unknown. */
  occurredOn?(answers: Answers): IsoDate | null;
}

const REMOVE = 'remove:';

/**
 * Photos and papers: files are added as they come, and looked at; a bad one may be taken out or taken again before the
 * form goes on. "That is all" ends the question. Value: file ids, none included.
 */
export function filesQuestion(spec: FilesSpec): Question<string[]> {
  return {
    ...commonParts(spec),
    takesFiles: true,
    ask: ({ turn, key, answers }) => ({
      ...askParts(turn, spec),
      choices: filesOf(answers[spec.id]).length === 0 ? [] : [answerChoice(turn, key, spec.id, 'done', true)],
    }),
    async read({ files, text, action }, asking) {
      const { turn, answers } = asking;
      const before = filesOf(answers[spec.id]);
      if (files.length > 0) return received(spec, asking, before, files);
      if (action?.a === 'answer' && action.value === true) return { is: 'value', value: before };
      if (action?.a === 'answer' && typeof action.value === 'string' && action.value.startsWith(REMOVE))
        return removed(spec, asking, before, action.value.slice(REMOVE.length));
      if (saysWord(text, 'skip', turn.t.language) || saysWord(text, 'yes', turn.t.language))
        return before.length > 0 || saysWord(text, 'skip', turn.t.language)
          ? { is: 'value', value: before }
          : { is: 'fault', said: turn.t('prompt.files.none') };
      const named = await namedToRemove(asking, before, text);
      return named === undefined ? { is: 'nothing' } : removed(spec, asking, before, named.id);
    },
    show: (value, { turn }) => turn.t.words('prompt.files.received', { count: value.length }),
  };
}

async function received(
  spec: FilesSpec,
  asking: Asking,
  before: readonly string[],
  files: readonly FileRow[],
): Promise<Reading<string[]>> {
  const { turn } = asking;
  const kept = await rowsOf(asking, before);
  const looked = filesLooked(files, kept, spec.occurredOn?.(asking.answers) ?? null, turn);
  const value = [...new Set([...before, ...looked.taken.map(({ id }) => id)])];
  if (looked.said === null)
    return { is: 'value', value, readBack: turn.t('prompt.files.received', { count: looked.taken.length }) };
  const choices = [
    answerChoice(turn, asking.key, spec.id, 'done', true),
    ...looked.bad.map(removeChoice(spec, asking)),
  ];
  return {
    is: 'value',
    value,
    readBack: turn.t('prompt.files.looked', { text: looked.said }),
    ...(looked.bad.length > 0 || looked.left.length > 0 ? { stays: choices } : {}),
  };
}

async function removed(
  spec: FilesSpec,
  asking: Asking,
  before: readonly string[],
  id: string,
): Promise<Reading<string[]>> {
  const { turn, key } = asking;
  const [row] = await rowsOf(asking, [id]);
  if (row === undefined || !before.includes(id)) return { is: 'nothing' };
  const text = [turn.t.words('prompt.files.removed', { names: row.name }), turn.t.words('prompt.files.more')].join(' ');
  return {
    is: 'value',
    value: before.filter((each) => each !== id),
    readBack: turn.t('prompt.files.looked', { text }),
    stays: [answerChoice(turn, key, spec.id, 'done', true)],
  };
}

/** "Retirer photo-2.jpg", "enlève la photo 2". */
async function namedToRemove(asking: Asking, before: readonly string[], text: string): Promise<FileRow | undefined> {
  if (text.length > 120 || !/^\s*(?:retire|enl[eè]ve|supprime|efface|remove|delete|drop)/iu.test(text))
    return undefined;
  const rows = await rowsOf(asking, before);
  const said = fold(text);
  const named = rows.filter(
    ({ name }) => said.includes(fold(name)) || said.includes(fold(name.replace(/\.[^.]+$/, ''))),
  );
  const position = Number(/\b(\d)\s*$/.exec(said)?.[1] ?? 0);
  return named.length === 1 ? named[0] : named.length === 0 ? rows[position - 1] : undefined;
}

const removeChoice =
  (spec: FilesSpec, { turn, key }: Asking) =>
  ({ id, name }: FileRow): Choice => {
    const words = turn.t.label('removeFile');
    const fits = (room: number, plain: string) =>
      `${words.row} ${name}`.length <= room ? `${words.row} ${name}` : plain;
    const label = { label: fits(40, words.label), row: fits(24, words.row), tiny: fits(20, words.tiny) };
    return { label, action: { a: 'answer', v: 1, k: key, q: spec.id, value: `${REMOVE}${id}` } };
  };

function rowsOf({ turn, key }: Asking, ids: readonly string[]): Promise<FileRow[]> {
  return filesOfDraft(turn.db, { draftId: key, conversationId: turn.conversationId }, ids);
}

/** The file ids in an answer. */
export function filesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
}
