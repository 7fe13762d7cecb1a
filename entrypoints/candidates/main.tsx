import { openPage } from '../sidepanel/open-page';
import { CandidatesPage } from './candidates-page';

void openPage(({ db, catalogue, settings }) => <CandidatesPage db={db} catalogue={catalogue} initial={settings} />);
