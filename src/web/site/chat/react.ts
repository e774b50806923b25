import React from 'react';
import ReactDOM from 'react-dom';

/**
 * The React that Web Chat uses is the page's: version 18, for `ReactDOM.render` is gone from 19. The build puts
 * `react-webchat` in place of `react` here.
 */
export const { createElement: h, useCallback, useSyncExternalStore } = React;

export function shareReact(): void {
  Object.assign(window, { React, ReactDOM });
}

/** Takes a tree away that `renderWebChat` put there. */
export function unmount(place: HTMLElement): void {
  const { unmountComponentAtNode } = ReactDOM as unknown as { unmountComponentAtNode(place: HTMLElement): boolean };
  unmountComponentAtNode(place);
}
