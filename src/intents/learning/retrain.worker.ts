import { parentPort, workerData } from 'node:worker_threads';
import { retrain, type Training } from './retrain.ts';

parentPort?.postMessage(retrain(workerData as Training));
