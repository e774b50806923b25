import { useState } from 'react';
import type { LineFile } from '../../desk/deskView.ts';
import type { DeskApi } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';

export interface LineFilesProps {
  requestId: string;
  files: readonly LineFile[];
  api: DeskApi;
  words: DeskWords;
}

/** The files of a message. Opening one is on record, so nothing is fetched before somebody asks for it. */
export function LineFiles({ requestId, files, api, words }: LineFilesProps) {
  return (
    <ul className="line-files">
      {files.map((file) => (
        <File key={file.id} {...{ requestId, file, api, words }} />
      ))}
    </ul>
  );
}

function File({ requestId, file, api, words }: Omit<LineFilesProps, 'files'> & { file: LineFile }) {
  const [shown, setShown] = useState(false);
  return (
    <li>
      <a href={api.fileAddress(requestId, file.id, false)} download={file.name}>
        {file.name}
      </a>{' '}
      <span className="hint">{file.about}</span>
      {file.picture && (
        <button type="button" className="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {words(shown ? 'console.file.hide' : 'console.file.show')}
          <span className="visually-hidden"> {file.name}</span>
        </button>
      )}
      {shown && <img src={api.fileAddress(requestId, file.id, true)} alt={file.name} />}
    </li>
  );
}
