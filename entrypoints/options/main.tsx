import { openPage } from '../sidepanel/open-page';
import { Options } from './options';

void openPage(({ db, catalogue, settings }) => <Options db={db} catalogue={catalogue} initial={settings} />);
