import { createAnalyst, type WorkerLike } from '../../lib/analysis/watch';
import { openPage } from '../sidepanel/open-page';
import { askedFor } from './asked-for';
import { Report } from './report';

const { analyse } = createAnalyst(
  () => new Worker(new URL('../sidepanel/analysis-worker.ts', import.meta.url), { type: 'module' }) as WorkerLike,
);
// Once for the page: what it is made of hangs on it.
const asked = askedFor(location.search);

void openPage(({ db, settings }) => <Report db={db} analyse={analyse} settings={settings} asked={asked} />);
