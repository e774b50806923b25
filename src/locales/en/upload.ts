import type { uploadFr } from '../fr/upload.ts';
import type { Translation } from '../translation.ts';

export const uploadEn: Translation<typeof uploadFr> = {
  'upload.FileTooLarge': 'This file is too large. The maximum is 10 MB.',
  'upload.FileTypeRefused': 'This format is not accepted. Send a PDF or a photo (JPG, PNG, HEIC).',
  'upload.FileEmpty': 'This file is empty. Choose another one.',
  'upload.FileDuplicate': 'You have already added this file.',
  'upload.TooManyFiles': 'You can send 8 files per message.',
  'upload.UploadCut': 'The upload was interrupted. Try again.',
  'upload.ConversationEnded': 'This conversation has ended. Start a new one to send this file.',
};
