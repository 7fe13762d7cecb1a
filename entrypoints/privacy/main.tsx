import { openPage } from '../sidepanel/open-page';
import { Privacy } from './privacy';

void openPage(({ db, catalogue, settings }) => <Privacy db={db} catalogue={catalogue} initial={settings} />);
