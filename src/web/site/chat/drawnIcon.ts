import type { ReactElement } from 'react';
import { type IconName, iconPaths } from '../icons.ts';
import { h } from './react.ts';

/** An icon of the page inside a message; decoration only. */
export function drawnIcon(name: IconName): ReactElement {
  const box = { className: 'icon', viewBox: '0 0 24 24', 'aria-hidden': true, focusable: false } as const;
  return h('svg', box, h('path', { d: iconPaths[name] }));
}
