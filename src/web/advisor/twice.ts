import { DeskFault } from './deskApi.ts';

/** One key a click: sent again after a cut, it is still the same act. */
export async function twice<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  try {
    return await send();
  } catch (thrown) {
    if (thrown instanceof DeskFault && thrown.kind === 'lost') return send();
    throw thrown;
  }
}
