import { useState } from 'react';
import type { DeskCommand, RequestDetail, RequestView } from '../../desk/deskView.ts';
import type { DeskApi, LiveAct } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import { twice } from './twice.ts';
import type { DeskData } from './useDesk.ts';

export interface Told {
  words: string;
  tone: 'good' | 'bad';
}

/** What an advisor does to requests, and the line that says what came of it. */
export function useActs({
  api,
  words,
  desk,
  open,
}: {
  api: DeskApi;
  words: DeskWords;
  desk: DeskData;
  open(id: string): Promise<void>;
}) {
  const [told, setTold] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);
  const { guarded } = desk;
  const say = (said: string, tone: Told['tone']) => setTold({ words: said, tone });

  function sayConflict(reason: string, { advisor }: RequestView): void {
    if (reason === 'Taken' && advisor === null) say(words('console.conflict.offered'), 'bad');
    else if (reason === 'Taken') say(words('desk.conflict.taken', { name: advisor?.name ?? '' }), 'bad');
    else if (reason === 'Ended') say(words('console.conflict.ended'), 'bad');
    else if (reason === 'Full') say(words('console.conflict.full'), 'bad');
    else if (reason === 'Closed') say(words('console.conflict.closed'), 'bad');
    else say(words('desk.conflict.changed'), 'bad');
  }

  /** One click on a request: done once, told, and shown as it is then. */
  async function run(id: string, work: (key: string) => Promise<void>): Promise<void> {
    setBusy(true);
    const key = crypto.randomUUID();
    const worked = await guarded(async () => {
      await work(key);
      await open(id);
    });
    if (!worked) say(words('desk.failed'), 'bad');
    setBusy(false);
    desk.refresh();
  }

  return {
    told,
    busy,
    say,
    /** What was told belongs to the section it was told in. */
    hush: () => setTold(null),
    act: (id: string, name: LiveAct, body: unknown, done: () => void) =>
      run(id, async (key) => {
        const answer = await twice(() => api.act(id, name, body, key));
        if (answer.is === 'done') done();
        else sayConflict(answer.conflict.error.reason, answer.conflict.request);
      }),
    command: (name: DeskCommand, request: RequestView, note: string) =>
      run(request.id, async (key) => {
        const answer = await twice(() => api.command(name, request, note, key));
        if (answer.is === 'done') say(words(name === 'take' ? 'desk.taken' : 'desk.saved'), 'good');
        else sayConflict(answer.conflict.error.reason, answer.conflict.request);
      }),
    /** "Take" of a notice outside, by its sealed token. */
    async take(token: string): Promise<void> {
      const key = crypto.randomUUID();
      const worked = await guarded(async () => {
        const answer = await twice(() => api.take(token, key));
        if (answer.is === 'conflict') sayConflict(answer.conflict.error.reason, answer.conflict.request);
        else say(words(answer.request.kind === 'person' ? 'console.taken' : 'desk.taken'), 'good');
        await open(answer.is === 'done' ? answer.request.id : answer.conflict.request.id);
      });
      if (!worked) say(words('console.takeGone'), 'bad');
      desk.refresh();
    },
    async move(request: RequestView, start: number): Promise<void> {
      const key = crypto.randomUUID();
      const worked = await guarded(async () => {
        const answer = await twice(() => api.move(request, start, key));
        if (answer.is === 'done') say(words('console.moved', { when: answer.request.slot ?? '' }), 'good');
        else sayConflict(answer.conflict.error.reason, answer.conflict.request);
      });
      if (!worked) say(words('desk.failed'), 'bad');
      desk.refresh();
    },
    async note(detail: RequestDetail, text: string): Promise<void> {
      const made = { id: crypto.randomUUID(), text };
      const worked = await guarded(() => twice(() => api.note(detail.request.id, made)));
      if (worked) await open(detail.request.id);
      else say(words('desk.failed'), 'bad');
    },
  };
}

export type Acts = ReturnType<typeof useActs>;
