import type { uploadFr } from '../fr/upload.ts';
import type { Translation } from '../translation.ts';

export const uploadEn: Translation<typeof uploadFr> = {
  'upload.FileTooLarge': 'This file is too large. The maximum is 10 MB.',
  'upload.FileTypeRefused': 'This format is not accepted. Send a PDF or a photo (JPG, PNG, HEIC).',
  'upload.FileEmpty': 'This file is empty. Choose another one.',
  'upload.FileDuplicate': 'You have already added this file.',
  'upload.FileUnreadable': 'This file is damaged: I cannot open it. Send it again, or send a photo of it.',
  'upload.FileLocked': 'This PDF asks for a password. Send a version without a password.',
  'upload.FileUnsafe': 'I cannot keep this file: part of it is dangerous. Send a photo instead.',
  'upload.FileNotChecked': 'I cannot check this file right now. Try again in a few minutes.',
  'upload.TooManyFiles': 'You can send 8 files per message.',
  'upload.UploadCut': 'The upload was interrupted. Try again.',
  'upload.ConversationEnded': 'This conversation has ended. Start a new one to send this file.',
};
