/** JSON in a script of data, as GitHub's pages carry it: nothing in it can end the script. */
const embedded = (target: string, data: unknown): string =>
  `<script type="application/json" data-target="${target}.embeddedData">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/** A page, or a part of one, that is drawn from data: what was rendered by the server stands beside it. */
export const reactApp = (name: string, path: string, payload: unknown, html: string): string =>
  `<react-app app-name="${name}" initial-path="${path.replaceAll('"', '%22')}" data-ssr="true">${embedded('react-app', { payload, title: '', appPayload: {} })}<div data-target="react-app.reactRoot">${html}</div></react-app>`;

/** The account in whose projects pages are drawn as they were before 2024, so that both can be seen. */
const classic = 'beispiel-verein';

export const isClassic = (owner: string): boolean => owner === classic;
