import { useCallback, useState } from 'react';
import type { DeskApi } from './deskApi.ts';
import type { ReadyFile } from './unsent.ts';
import type { DeskData } from './useDesk.ts';

/** A file in the composer. `refused` says why, in the advisor's words. */
export type Attached = { key: string; name: string } & (
  | { is: 'sending' }
  | { is: 'ready'; file: ReadyFile }
  | { is: 'refused'; why: string }
);

/** As many as a message of a customer may bring. */
export const MOST_FILES = 8;

/** The files of the reply that is being written: taken in one by one, and let go of again. */
export function useAttachments(id: string, api: DeskApi, guarded: DeskData['guarded']) {
  const [all, setAll] = useState<ReadonlyMap<string, readonly Attached[]>>(new Map());
  const change = useCallback(
    (work: (before: readonly Attached[]) => readonly Attached[]) =>
      setAll((before) => new Map(before).set(id, work(before.get(id) ?? []))),
    [id],
  );
  const attached = all.get(id) ?? [];

  return {
    attached,
    add(files: Iterable<File>): void {
      const room = MOST_FILES - attached.length;
      for (const file of [...files].slice(0, room)) {
        const key = crypto.randomUUID();
        const { name } = file;
        change((before) => [...before, { key, name, is: 'sending' }]);
        const settle = (settled: Attached) =>
          change((before) => before.map((each) => (each.key === key ? settled : each)));
        void guarded(async () => {
          const taken = await api.attach(id, file);
          if ('file' in taken) settle({ key, name: taken.file.name, is: 'ready', file: taken.file });
          else settle({ key, name, is: 'refused', why: taken.refused });
        });
      }
    },
    remove(gone: Attached): void {
      change((before) => before.filter(({ key }) => key !== gone.key));
      if (gone.is === 'ready') void guarded(() => api.detach(id, gone.file.id));
    },
    /** They left with the reply. */
    clear: () => change(() => []),
    restore: (files: readonly ReadyFile[]) =>
      change((before) => [
        ...before,
        ...files.map((file): Attached => ({ key: file.id, name: file.name, is: 'ready', file })),
      ]),
  };
}
