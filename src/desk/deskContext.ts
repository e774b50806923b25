import type { Hub } from '../bot/hub.ts';
import type { Clock } from '../clock.ts';
import type { Brand } from '../domain/brand.ts';
import type { Language } from '../domain/identity.ts';
import type { NewId } from '../domain/ids.ts';
import type { Exchange } from '../http/route.ts';
import type { Log } from '../log.ts';
import type { FilesPort } from '../services/files.port.ts';
import type { InsurerPort } from '../services/insurer.port.ts';
import type { Store } from '../store/openStore.ts';
import type { DeskGuard } from './deskGuard.ts';
import type { DeskStream } from './deskStream.ts';
import type { Viewing } from './requestView.ts';

/** What every route of the desk may use. */
export interface DeskContext {
  store: Store;
  hub: Hub;
  clock: Clock;
  newId: NewId;
  log: Log;
  brand: Brand;
  guard: DeskGuard;
  stream: DeskStream;
  insurer: InsurerPort;
  files: FilesPort;
  viewing(exchange: Exchange): Viewing;
  languageOf(exchange: Exchange): Language;
  /** The `Idempotency-Key` of a click; null for a missing or odd one. */
  keyOf(exchange: Exchange): string | null;
}
