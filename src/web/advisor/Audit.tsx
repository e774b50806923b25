import { useEffect, useState } from 'react';
import type { AuditReading, DeskApi } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import type { DeskData } from './useDesk.ts';

export interface AuditProps {
  api: DeskApi;
  words: DeskWords;
  guarded: DeskData['guarded'];
  language: string;
}

/** Who read what of customers, and for which request. */
export function Audit({ api, words, guarded, language }: AuditProps) {
  const [readings, setReadings] = useState<AuditReading[] | null>(null);
  useEffect(() => {
    void guarded(async () => setReadings(await api.audit()));
  }, [api, guarded]);
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Paris' });
  return (
    <main className="page" id="detail">
      <h2>{words('console.audit.title')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('console.audit.when')}</th>
            <th scope="col">{words('console.audit.who')}</th>
            <th scope="col">{words('console.audit.what')}</th>
            <th scope="col">{words('console.audit.why')}</th>
          </tr>
        </thead>
        <tbody>
          {(readings ?? []).map((reading) => (
            <tr key={reading.id}>
              <td>{when.format(reading.at)}</td>
              <td>{reading.first_name ?? reading.staff_id}</td>
              <td>{words(`console.audit.${reading.act}`)}</td>
              <td>{reading.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
