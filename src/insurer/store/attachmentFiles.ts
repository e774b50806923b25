import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Keeps the bytes of attachments under `insurer-files/<claim>/<sha256>`; a file is whole or absent. */
export function attachmentFiles(dataDir: string) {
  return async function keep(claimId: string, sha256: string, content: Uint8Array): Promise<void> {
    const folder = join(dataDir, 'insurer-files', claimId);
    await mkdir(folder, { recursive: true });
    const temporary = join(folder, `.${sha256}.${process.hrtime.bigint()}`);
    try {
      const file = await open(temporary, 'wx');
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, join(folder, sha256));
    } catch (thrown) {
      await rm(temporary, { force: true });
      throw thrown;
    }
  };
}
