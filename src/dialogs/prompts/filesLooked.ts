import { addDays, type IsoDate } from '../../domain/calendar.ts';
import { type FileFinding, readExamination } from '../../domain/fileExamination.ts';
import { listed, longDate } from '../../locales/format.ts';
import type { FileRow } from '../../store/tables.ts';
import type { Turn } from '../turn.ts';

/** What the files of one request may weigh together, and how many they may be. */
const MOST_BYTES = 25_000_000;
const MOST_FILES = 50;

export interface FilesLooked {
  taken: FileRow[];
  /** Not kept: there would be too much. */
  left: FileRow[];
  /** Worth taking again. */
  bad: FileRow[];
  /** Everything there is to say of them, in one bubble; null when there is nothing but their number. */
  said: string | null;
}

/** Looks at the files of one message, beside those that are there already: one answer for all of them. */
export function filesLooked(
  files: readonly FileRow[],
  before: readonly FileRow[],
  occurredOn: IsoDate | null,
  turn: Pick<Turn, 't' | 'today'>,
): FilesLooked {
  const { t } = turn;
  const hashes = new Set(before.map(({ sha256 }) => sha256));
  let bytes = before.reduce((sum, file) => sum + file.bytes, 0);
  const taken: FileRow[] = [];
  const twice: FileRow[] = [];
  const left: FileRow[] = [];
  for (const file of files) {
    if (hashes.has(file.sha256)) twice.push(file);
    else if (bytes + file.bytes > MOST_BYTES || before.length + taken.length >= MOST_FILES) left.push(file);
    else {
      taken.push(file);
      hashes.add(file.sha256);
      bytes += file.bytes;
    }
  }
  const names = (rows: readonly FileRow[]) =>
    listed(
      rows.map(({ name }) => name),
      t.language,
    );
  const having = (finding: FileFinding) =>
    taken.filter(({ examination }) => readExamination(examination)?.findings.includes(finding));
  const [blurred, dark] = [having('blurred'), having('dark')];
  const older = taken.flatMap((file) => {
    const takenOn = readExamination(file.examination)?.takenOn ?? null;
    // A day of tolerance: cameras keep the time of another zone.
    return takenOn !== null && occurredOn !== null && takenOn < addDays(occurredOn, -1) ? [{ file, takenOn }] : [];
  });
  const notes = [
    ...(blurred.length === 0
      ? []
      : [t.words('prompt.files.blurred', { names: names(blurred), count: blurred.length })]),
    ...(dark.length === 0 ? [] : [t.words('prompt.files.dark', { names: names(dark), count: dark.length })]),
    ...older
      .slice(0, 1)
      .map(({ file, takenOn }) =>
        t.words('prompt.files.older', { names: file.name, date: longDate(takenOn, t.language, turn.today) }),
      ),
    ...(twice.length === 0 ? [] : [t.words('prompt.files.twice', { names: names(twice) })]),
    ...(left.length === 0 ? [] : [t.words('prompt.files.tooHeavy', { names: names(left) })]),
  ];
  const bad = [...new Set([...blurred, ...dark])].slice(0, 3);
  if (notes.length === 0) return { taken, left, bad, said: null };
  const count = taken.length === 0 ? [] : [t.words('prompt.files.received', { count: taken.length })];
  return { taken, left, bad, said: [...count, ...notes].join(' ') };
}
