/** A fault that a test asks for. `lostAnswer` does the work and then cuts the connection: the caller cannot know. */
export type Fault =
  | { kind: 'delay'; ms: number }
  | { kind: 'status'; status: number }
  | { kind: 'hang' }
  | { kind: 'cut' }
  | { kind: 'lostAnswer' }
  | { kind: 'truncated' }
  | { kind: 'body'; text: string };

/** Decides before each request; given to the constructor by a test and by nothing else. */
export type Faults = (request: { method: string; path: string }) => Fault | null;
