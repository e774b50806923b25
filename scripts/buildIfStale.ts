import { isFresh } from './buildInputs.ts';

/** Before `npm start`: builds the pages when a source is newer. */
if (!isFresh()) await import('./build.ts');
