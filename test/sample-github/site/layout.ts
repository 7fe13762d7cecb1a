import { page, type SampleAnswer } from '../http';
import { escapeHtml } from './html';

const assets = 'https://github.githubassets.com/assets';

/** In the manner of GitHub's: nothing runs but its own asset, and no page is put into another. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "base-uri 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  'img-src data: github.githubassets.com avatars.githubusercontent.com camo.githubusercontent.com',
  'script-src github.githubassets.com',
  "style-src 'unsafe-inline' github.githubassets.com",
  'upgrade-insecure-requests',
].join('; ');

export type Layout = {
  title: string;
  /** Metas that belong to this page alone. */
  head: string;
  bodyClass: string;
  main: string;
  status?: number;
};

/** The frame of every page. */
export const layout = ({ title, head, bodyClass, main, status = 200 }: Layout): SampleAnswer =>
  page(
    status,
    `<!DOCTYPE html>
<html lang="en" data-color-mode="auto" data-light-theme="light" data-dark-theme="dark">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width">
<meta name="hostname" content="github.com">
<meta name="user-login" content="">
<meta name="color-scheme" content="light dark">
${head}
<link rel="stylesheet" href="${assets}/sample.css">
<script defer src="${assets}/sample.js"></script>
</head>
<body class="logged-out env-production page-responsive ${bodyClass}">
<header class="site-header" role="banner"><a href="/mira-holm-sample" class="site-name">Sample GitHub</a>
<span class="site-note">A local stand-in with invented people. Nothing here is real.</span></header>
<div class="application-main"><main>${main}</main></div>
<footer class="site-footer">Invented for demonstration and tests. Not GitHub.</footer>
</body>
</html>
`,
    { 'content-security-policy': contentSecurityPolicy, 'referrer-policy': 'no-referrer', vary: 'Accept' },
  );

export const notFoundPage = (): SampleAnswer =>
  layout({
    title: 'Page not found · GitHub',
    head: '<meta name="route-controller" content="site">',
    bodyClass: 'page-error',
    status: 404,
    main: '<div class="error-page"><h1>404</h1><p>This is not the web page you are looking for.</p></div>',
  });
