/** Told by GET /health, so that a program of another version on the port is not taken for ours. */
export const insurerVersion = '1';
