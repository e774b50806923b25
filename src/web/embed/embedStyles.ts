/** The launcher and the frame on a page that is not ours; two rules for phones, where the frame covers the page. */
export const embedStyles = `
:host { all: initial; }
button {
  position: fixed; right: 16px; bottom: 16px; z-index: 2147483000; min-height: 56px; padding: 8px 24px;
  border: 0; border-radius: 999px; background: #0b4f6c; color: #fff; cursor: pointer;
  font: 600 17px/1.4 system-ui, sans-serif; box-shadow: 0 12px 32px rgb(16 38 56 / 28%);
}
button:hover { background: #083a50; }
button:focus-visible { outline: 3px solid #1a1aff; outline-offset: 2px; box-shadow: 0 0 0 2px #fff; }
.badge { margin-left: 12px; padding: 2px 10px; border-radius: 999px; background: #fff; color: #b3141d; }
.badge[hidden] { display: none; }
iframe {
  position: fixed; right: 16px; bottom: 84px; z-index: 2147483000; width: 400px; height: min(680px, 100vh - 104px);
  visibility: hidden; border: 1px solid #7b8794; border-radius: 16px; background: #f4f6f9;
  box-shadow: 0 12px 32px rgb(16 38 56 / 28%);
}
iframe.open { visibility: visible; }
@media (max-width: 599px) {
  iframe { inset: 0; width: 100%; height: 100%; border: 0; border-radius: 0; }
}
`;
