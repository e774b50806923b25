export type ShapeName =
  | 'hexagon'
  | 'diamond'
  | 'circle'
  | 'dash'
  | 'clock'
  | 'triangle'
  | 'octagon'
  | 'check'
  | 'spoken';

/** Outlines on a field of 16 by 16; filled where the meaning is strong, so that they differ without colour. */
const paths: Readonly<Record<ShapeName, { d: string; filled: boolean }>> = {
  hexagon: { d: 'M8 1l6 3.5v7L8 15l-6-3.5v-7z', filled: true },
  diamond: { d: 'M8 1.5L14.5 8 8 14.5 1.5 8z', filled: true },
  circle: { d: 'M8 2.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11z', filled: false },
  dash: { d: 'M3 8h10', filled: false },
  clock: { d: 'M8 2a6 6 0 100 12A6 6 0 008 2zM8 4.5V8l2.5 1.5', filled: false },
  triangle: { d: 'M8 2l6.5 11.5h-13zM8 6.5v3.5M8 11.8v.4', filled: false },
  octagon: {
    d: 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
    filled: false,
  },
  check: { d: 'M2.5 8.5l3.5 3.5 7.5-8', filled: false },
  spoken: { d: 'M2 3h12v8H7l-3 3v-3H2z', filled: false },
};

/** A decoration beside words that say the same. */
export function Shape({ name }: { name: ShapeName }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="shape">
      <path d={paths[name].d} className={paths[name].filled ? 'filled' : 'outline'} />
    </svg>
  );
}
