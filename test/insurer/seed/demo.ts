import type { CustomerKey } from '../../../src/insurer/seed/customers.ts';
import { type CustomerFile, demoFiles } from '../../../src/insurer/seed/seed.ts';

export const demoOn = (today: string): CustomerFile[] =>
  demoFiles({ today, idOf: (prefix, key) => `${prefix}_${key}` });

export function fileOf(files: readonly CustomerFile[], key: CustomerKey): CustomerFile {
  const file = files.find((one) => one.key === key);
  if (file === undefined) throw new Error(`no demo customer ${key}`);
  return file;
}

export function only<Value>(list: readonly Value[]): Value {
  if (list.length !== 1 || list[0] === undefined) throw new Error(`${list.length} instead of one`);
  return list[0];
}
