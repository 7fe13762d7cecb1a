import type { SampleAnswer } from '../http';
import type { SampleState } from '../state';
import { escapeHtml } from './html';
import { layout } from './layout';

/** The front page: whom and what there is to look at. */
export const homePage = ({ accounts }: SampleState): SampleAnswer =>
  layout({
    title: 'GitHub',
    head: '<meta name="route-controller" content="home">',
    bodyClass: 'page-home',
    main: `<div class="home"><h1>Sample GitHub</h1><p>Everybody here is invented, to try Plumbline on.</p><ul>${accounts
      .map(({ login, name, bio }) => {
        const words = [name, bio].filter((one) => one !== null && one !== '').join(' – ');
        return `<li><a href="/${login}">${login}</a> ${escapeHtml(words)}</li>`;
      })
      .join('\n')}</ul></div>`,
  });
