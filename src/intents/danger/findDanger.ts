import type { Language } from '../../domain/identity.ts';
import type { Danger } from '../understanding.port.ts';

export function findDanger(_text: string, _language: Language): Danger | null {
  return null;
}
