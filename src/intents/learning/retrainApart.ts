import { Worker } from 'node:worker_threads';
import { AppError } from '../../errors.ts';
import type { Training, Trial } from './retrain.ts';

/** Retrains in a thread of its own, so that customers are answered meanwhile. Throws MODEL_INVALID when it fails. */
export function retrainApart(training: Training): Promise<{ trial: Trial; model: Uint8Array }> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./retrain.worker.ts', import.meta.url), { workerData: training });
    worker.once('message', resolve);
    worker.once('error', (cause) => reject(new AppError('MODEL_INVALID', { cause })));
    worker.once('exit', (code) => {
      if (code !== 0) reject(new AppError('MODEL_INVALID', { facts: { code } }));
    });
  });
}
