import { create } from 'qrcode';

/** Light squares around the code, without which cameras do not find it. */
const QUIET = 4;

/** A text as a QR code: an SVG picture as a data address, dark on white whatever the theme. */
export function qrImage(text: string): `data:image/svg+xml;base64,${string}` {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (data[row * size + column] !== 1) continue;
      let width = 1;
      while (column + width < size && data[row * size + column + width] === 1) width++;
      path += `M${column + QUIET} ${row + QUIET}h${width}v1h-${width}z`;
      column += width;
    }
  }
  const side = size + 2 * QUIET;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200" viewBox="0 0 ${side} ${side}" ` +
    `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
