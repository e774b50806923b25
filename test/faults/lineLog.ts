import { createWriteStream, readFileSync } from 'node:fs';

export interface LineLog<Event> {
  write(event: Event): void;
  close(): Promise<void>;
}

/** A log of one JSON object a line. */
export function newLineLog<Event>(file: string): LineLog<Event> {
  const stream = createWriteStream(file);
  return {
    write: (event) => void stream.write(`${JSON.stringify(event)}\n`),
    close: () => new Promise((resolve) => stream.end(resolve)),
  };
}

export function readLineLog<Event>(file: string): Event[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Event);
}
