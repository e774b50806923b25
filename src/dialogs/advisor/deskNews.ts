import type { Turn } from '../turn.ts';
export async function deskNews(_turn: Turn, _news: { requestId: string; change: 'taken' | 'done' | 'noAnswer' }): Promise<void> {}
