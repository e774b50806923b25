import { useId, useState } from 'react';
import type { Chart } from '../../desk/liveView.ts';
import type { DeskWords } from './deskWords.ts';

const WIDTH = 520;
const HEIGHT = 200;
const LEFT = 36;
const BOTTOM = 26;
const TOP = 14;
const dashes = ['', '6 4', '2 3'];

/** A chart with its sentence, and the same figures as a table. Series differ by pattern too, and are named beside. */
export function ChartFigure({ chart, words }: { chart: Chart; words: DeskWords }) {
  const [table, setTable] = useState(false);
  const id = useId();
  const most = Math.max(1, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  // A delay of nothing is a delay; a count of nothing is no bar.
  const nothing = (value: number | null) => value === null || (chart.kind === 'bars' && value === 0);
  const empty = chart.series.every(({ values }) => values.every(nothing));
  return (
    <figure className="card chart" aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{chart.title}</h3>
        {!empty && <p>{chart.reading}</p>}
      </figcaption>
      {empty ? (
        <p className="hint">{words('console.figures.none')}</p>
      ) : table ? (
        <Table chart={chart} />
      ) : (
        <>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={chart.reading}>
            <Axis most={most} unit={chart.unit} />
            {chart.kind === 'lines' ? <Lines chart={chart} most={most} /> : <Bars chart={chart} most={most} />}
          </svg>
          <Legend chart={chart} />
        </>
      )}
      {!empty && (
        <button type="button" className="small" onClick={() => setTable(!table)}>
          {words(table ? 'console.figures.chart' : 'console.figures.table')}
        </button>
      )}
    </figure>
  );
}

/** With the comma or the point of the page's language. */
function written(value: number): string {
  return value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
}

function writtenOrNone(value: number | null | undefined): string {
  return value == null ? '–' : written(value);
}

function heightOf(value: number, most: number): number {
  return ((HEIGHT - BOTTOM - TOP) * value) / most;
}

function Axis({ most, unit }: { most: number; unit: string }) {
  return (
    <g className="axis">
      {[0, 0.5, 1].map((part) => {
        const y = HEIGHT - BOTTOM - heightOf(part * most, most);
        return (
          <g key={part}>
            <line x1={LEFT} x2={WIDTH} y1={y} y2={y} />
            <text x={LEFT - 6} y={y + 4} textAnchor="end">
              {written(part * most)}
              {part === 1 && unit !== '' ? `\u00a0${unit}` : ''}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Bars({ chart, most }: { chart: Chart; most: number }) {
  const step = (WIDTH - LEFT) / chart.labels.length;
  const bar = Math.min(28, (step * 0.8) / chart.series.length);
  return (
    <>
      {chart.labels.map((label, at) => (
        <g key={label}>
          {chart.series.map((series, index) => {
            const value = series.values[at] ?? 0;
            const height = heightOf(value, most);
            const x = LEFT + at * step + (step - bar * chart.series.length) / 2 + index * bar;
            return (
              <g key={series.name}>
                <rect className={`fill s${index}`} x={x} y={HEIGHT - BOTTOM - height} width={bar - 2} height={height} />
                {value > 0 && (
                  <text x={x + bar / 2 - 1} y={HEIGHT - BOTTOM - height - 3} textAnchor="middle">
                    {value}
                  </text>
                )}
              </g>
            );
          })}
          <Label at={at} step={step} label={label} />
        </g>
      ))}
    </>
  );
}

function Lines({ chart, most }: { chart: Chart; most: number }) {
  const step = (WIDTH - LEFT) / chart.labels.length;
  const point = (value: number, at: number): [number, number] => [
    LEFT + at * step + step / 2,
    HEIGHT - BOTTOM - heightOf(value, most),
  ];
  return (
    <>
      {chart.series.map((series, index) => (
        <g key={series.name}>
          {runsOf(series.values).map((run) => (
            <polyline
              key={run[0]?.at}
              className={`stroke s${index}`}
              strokeDasharray={dashes[index]}
              points={run.map(({ value, at }) => point(value, at)).join(' ')}
            />
          ))}
          {series.values.map((value, at) => {
            if (value === null) return null;
            const [cx, cy] = point(value, at);
            // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place.
            return <circle key={at} className={`fill s${index}`} cx={cx} cy={cy} r={3} />;
          })}
        </g>
      ))}
      {chart.labels.map((label, at) => (
        <Label key={label} at={at} step={step} label={label} />
      ))}
    </>
  );
}

/** Stretches without a gap: where nothing was measured, no line is drawn. */
function runsOf(values: readonly (number | null)[]): { value: number; at: number }[][] {
  const runs: { value: number; at: number }[][] = [[]];
  values.forEach((value, at) => {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ value, at });
  });
  return runs.filter(({ length }) => length > 1);
}

function Label({ at, step, label }: { at: number; step: number; label: string }) {
  const room = Math.max(4, Math.floor(step / 6.2));
  return (
    <text x={LEFT + at * step + step / 2} y={HEIGHT - 8} textAnchor="middle">
      <title>{label}</title>
      {label.length > room ? `${label.slice(0, room - 1)}.` : label}
    </text>
  );
}

function Legend({ chart }: { chart: Chart }) {
  if (chart.series.length < 2) return null;
  return (
    <ul className="legend">
      {chart.series.map(({ name }, index) => (
        <li key={name}>
          <svg viewBox="0 0 24 10" aria-hidden="true">
            {chart.kind === 'lines' ? (
              <line className={`stroke s${index}`} strokeDasharray={dashes[index]} x1="0" x2="24" y1="5" y2="5" />
            ) : (
              <rect className={`fill s${index}`} width="24" height="10" />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function Table({ chart }: { chart: Chart }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className="scrolls" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {chart.series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.labels.map((label, at) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {chart.series.map(({ name, values }) => (
                <td key={name}>{writtenOrNone(values[at])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
