/**
 * Keeps the chat inside what the keyboard leaves free: iOS shrinks only the visual viewport, and a fixed box would
 * hide its foot behind the keys.
 */
export function followVisualViewport(): void {
  const { visualViewport } = window;
  if (visualViewport === null) return;
  const write = () => {
    const { style } = document.documentElement;
    style.setProperty('--viewport-height', `${visualViewport.height}px`);
    style.setProperty('--viewport-top', `${visualViewport.offsetTop}px`);
  };
  visualViewport.addEventListener('resize', write);
  visualViewport.addEventListener('scroll', write);
  write();
}
