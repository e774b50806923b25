import { useEffect, useState } from 'react';
import type { DeskFact, RequestDetail } from '../../desk/deskView.ts';
import type { FilePanel } from '../../desk/liveView.ts';
import type { DeskApi } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import { Shape } from './Shape.tsx';
import type { DeskData } from './useDesk.ts';

export interface CustomerPaneProps {
  detail: RequestDetail;
  words: DeskWords;
  api: DeskApi;
  guarded: DeskData['guarded'];
  /** Seeing whole numbers is a right of its own. */
  seesPhones: boolean;
}

/** What is known of the customer, each fact with where it comes from; their file only when it is asked for. */
export function CustomerPane({ detail, words, api, guarded, seesPhones }: CustomerPaneProps) {
  const { request } = detail;
  const [phone, setPhone] = useState<string | null>(null);
  const [file, setFile] = useState<FilePanel | null>(null);
  const [failed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was shown belongs to one request.
  useEffect(() => {
    setPhone(null);
    setFile(null);
    setFailed(false);
  }, [request.id]);

  return (
    <div className="side">
      <section className="card facts" aria-labelledby="card-facts">
        <h3 id="card-facts">{words('desk.facts')}</h3>
        <dl className="pairs">
          {detail.facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>
                <span className="value">{fact.value}</span>
                <Mark fact={fact} words={words} />
                {fact.label === words('desk.facts.phone') &&
                  request.phone !== null &&
                  seesPhones &&
                  (phone === null ? (
                    <button
                      type="button"
                      className="small"
                      title={words('desk.phoneLogged')}
                      onClick={() => void guarded(async () => setPhone(await api.phone(request.id)))}
                    >
                      {words('desk.showPhone')}
                    </button>
                  ) : (
                    <a className="phone" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                      {phone}
                    </a>
                  ))}
              </dd>
            </div>
          ))}
        </dl>
        {detail.note !== null && <p className="note">{detail.note}</p>}
      </section>
      {detail.draft !== null && (
        <section className="card draft" aria-labelledby="card-draft">
          <h3 id="card-draft">{words('desk.draft', { title: detail.draft.title })}</h3>
          <dl className="pairs">
            {detail.draft.answers.map((answer) => (
              <div key={answer.label}>
                <dt>{answer.label}</dt>
                <dd>{answer.value}</dd>
              </div>
            ))}
          </dl>
          {detail.draft.missing.length > 0 && (
            <>
              <h4>{words('desk.draft.missing')}</h4>
              <ul className="missing">
                {detail.draft.missing.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
      <section className="card file" aria-labelledby="card-file">
        <h3 id="card-file">{words('console.file')}</h3>
        {!request.identified && <p className="hint">{words('console.file.anonymous')}</p>}
        {file === null && (
          <>
            <p className="hint">{words('console.file.logged')}</p>
            <button
              type="button"
              data-command="file"
              onClick={() => {
                void guarded(async () => setFile(await api.file(request.id))).then((worked) => setFailed(!worked));
              }}
            >
              {words('console.file.open')}
            </button>
            {failed && <p role="alert">{words('desk.failed')}</p>}
          </>
        )}
        {file !== null && <FileGroups file={file} words={words} />}
        <p>
          <a className="export" href={api.exportAddress(request.id)} download>
            {words('console.export')}
          </a>
        </p>
      </section>
    </div>
  );
}

function FileGroups({ file, words }: { file: FilePanel; words: DeskWords }) {
  return (
    <>
      {file.groups.map((group) => (
        <div key={group.title} className="file-group">
          <h4>{group.title}</h4>
          {group.lines.length === 0 ? (
            <p className="hint">{words('console.file.empty')}</p>
          ) : (
            <dl className="pairs">
              {group.lines.map((line) => (
                <div key={`${line.label} ${line.value}`}>
                  <dt>{line.label}</dt>
                  <dd>{line.value}</dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      ))}
      {file.missing.length > 0 && (
        <p role="alert">{words('console.file.missing', { parts: file.missing.join(', ') })}</p>
      )}
      <div className="file-group">
        <h4>{words('console.file.readings')}</h4>
        <ul className="missing">
          {file.readings.map((reading) => (
            <li key={reading.id}>
              {reading.at} · {reading.who} · {reading.what}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function Mark({ fact, words }: { fact: DeskFact; words: DeskWords }) {
  if (fact.mark === null) return null;
  return (
    <span className={`mark ${fact.mark}`}>
      <Shape name={fact.mark === 'verified' ? 'check' : 'spoken'} />
      {words(fact.mark === 'verified' ? 'desk.verified' : 'desk.declared')}
    </span>
  );
}
