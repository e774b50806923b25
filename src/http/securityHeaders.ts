/** On every page that people see; the content security policy comes beside, for it differs by page. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()',
};

/** Added when the site is served over https: browsers then never try http again. */
export const strictTransport = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' };
