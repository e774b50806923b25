import type { Db } from '../store/openStore.ts';
import { allStaff } from '../store/staff.repository.ts';
import type { DeskRequestRow } from '../store/tables.ts';
import { maySee } from './deskAccess.ts';
import { mayDo } from './deskRights.ts';

/** The colleagues whom a note names as "@Karim Conseil"; whoever may not read the request is not told of it. */
export async function mentioned(
  db: Db,
  text: string,
  { row, author }: { row: DeskRequestRow; author: string },
): Promise<string[]> {
  if (!text.includes('@')) return [];
  const staff = await allStaff(db);
  return staff
    .filter((each) => each.id !== author && mayDo(each.role, 'answer') && maySee(each, row))
    .filter(({ name }) => text.includes(`@${name}`))
    .map(({ id }) => id);
}
