import { tabMemory } from '../stored.ts';
import { messageIdOf } from './connection.ts';

/**
 * Messages that the server does not have yet, kept for the tab: a reload in the middle of an outage must not lose
 * them. They go again under the same id, so that none is done twice.
 */
export const unsent = {
  add(activity: object): void {
    write([...read(), activity]);
  },
  remove(messageId: string): void {
    write(read().filter((activity) => messageIdOf(activity) !== messageId));
  },
  /** Empties the list. */
  take(): object[] {
    const activities = read();
    write([]);
    return activities;
  },
};

function read(): object[] {
  try {
    const list: unknown = JSON.parse(tabMemory.get('unsent') ?? '[]');
    return Array.isArray(list) ? list.filter((item): item is object => typeof item === 'object' && item !== null) : [];
  } catch {
    return [];
  }
}

function write(activities: object[]): void {
  tabMemory.set('unsent', activities.length === 0 ? '' : JSON.stringify(activities));
}
