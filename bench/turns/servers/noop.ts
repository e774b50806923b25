/** The floor: a server that reads a body and answers at once. */
import { createServer } from 'node:http';
import { serve } from './serve.ts';

serve(
  createServer((request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
  }),
);
