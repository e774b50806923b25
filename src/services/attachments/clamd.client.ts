import { connect } from 'node:net';
import { AppError } from '../../errors.ts';
import type { AntivirusPort } from './antivirus.port.ts';

const PIECE_BYTES = 64 * 1024;
const LONGEST_ANSWER = 4096;

/**
 * Asks a ClamAV daemon (INSTREAM: pieces with their length in front, an empty one at the end). Anything but a clear
 * verdict, in time, is `ANTIVIRUS_DOWN`.
 */
export function newClamdClient({
  host,
  port,
  patienceMs = 8000,
}: {
  host: string;
  port: number;
  patienceMs?: number;
}): AntivirusPort {
  return {
    scan: (content) =>
      new Promise((resolve, reject) => {
        const socket = connect({ host, port });
        const fail = (cause: unknown) => {
          socket.destroy();
          reject(new AppError('ANTIVIRUS_DOWN', { cause }));
        };
        const timer = setTimeout(() => fail('no answer in time'), patienceMs);
        let answer = '';
        socket.setEncoding('latin1');
        socket.on('data', (piece: string) => {
          answer += piece;
          if (answer.length > LONGEST_ANSWER) fail('an endless answer');
        });
        socket.once('error', fail);
        socket.once('close', () => {
          clearTimeout(timer);
          const verdict = verdictIn(answer);
          if (verdict === null) fail('no verdict');
          else resolve(verdict);
        });
        socket.once('connect', () => {
          socket.write('zINSTREAM\0');
          for (let at = 0; at < content.length; at += PIECE_BYTES) {
            const piece = content.subarray(at, at + PIECE_BYTES);
            const length = Buffer.alloc(4);
            length.writeUInt32BE(piece.length);
            socket.write(length);
            socket.write(piece);
          }
          socket.write(Buffer.alloc(4));
        });
      }),
  };
}

/** "stream: OK", "stream: Win.Test.EICAR_HDB-1 FOUND"; null for an error, or a sentence that says neither. */
function verdictIn(answer: string): 'clean' | 'infected' | null {
  const said = answer.replaceAll('\0', '').trim();
  if (/^stream: OK$/.test(said)) return 'clean';
  return /^stream: .+ FOUND$/.test(said) ? 'infected' : null;
}
