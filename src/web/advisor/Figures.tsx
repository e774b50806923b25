import { useEffect, useState } from 'react';
import type { FiguresView } from '../../desk/liveView.ts';
import { ChartFigure } from './ChartFigure.tsx';
import type { DeskApi } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import type { DeskData } from './useDesk.ts';

/** How the desk does; without a customer, without a ranking of people. */
export function Figures({ api, words, guarded }: { api: DeskApi; words: DeskWords; guarded: DeskData['guarded'] }) {
  const [period, setPeriod] = useState<'day' | 'week'>('week');
  const [figures, setFigures] = useState<FiguresView | null>(null);
  useEffect(() => {
    const read = () => void guarded(async () => setFigures(await api.figures(period)));
    read();
    const timer = setInterval(read, 30_000);
    return () => clearInterval(timer);
  }, [api, guarded, period]);
  return (
    <main className="page" id="detail">
      <h2>{words('console.figures.title')}</h2>
      <p className="setting">
        <label htmlFor="period">{words('console.figures.period')}</label>
        <select id="period" value={period} onChange={(event) => setPeriod(event.target.value as 'day' | 'week')}>
          <option value="day">{words('console.figures.day')}</option>
          <option value="week">{words('console.figures.week')}</option>
        </select>
      </p>
      {figures === null ? (
        <p>{words('desk.loading')}</p>
      ) : (
        <>
          <dl className="tiles">
            {figures.tiles.map(({ label, value, detail }) => (
              <div key={label} className="tile">
                <dt>{label}</dt>
                <dd>
                  <strong>{value}</strong>
                  {detail !== '' && <span className="hint">{detail}</span>}
                </dd>
              </div>
            ))}
          </dl>
          <div className="charts">
            {figures.charts.map((chart) => (
              <ChartFigure key={chart.id} chart={chart} words={words} />
            ))}
          </div>
          <section className="card">
            <h3>{words('console.figures.board')}</h3>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words('console.figures.name')}</th>
                  <th scope="col">{words('console.figures.state')}</th>
                  <th scope="col">{words('console.figures.loadWord')}</th>
                  <th scope="col">{words('console.figures.teams')}</th>
                </tr>
              </thead>
              <tbody>
                {figures.colleagues.map((each) => (
                  <tr key={each.id}>
                    <th scope="row">{each.name}</th>
                    <td>{words(`console.presence.${each.state}`)}</td>
                    <td>{words('console.load', each)}</td>
                    <td>{each.teams.join(', ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </main>
  );
}
