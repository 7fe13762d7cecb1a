import type { PageReading } from '../../dossier/reading';
import type { PlaceAddress } from './address';
import type { PageDocument } from './page-node';
import { readPeoplePage } from './people-page';
import { readPullRequestPage } from './pull-request-page';
import { readRepositoryPage } from './repository-page';

/** A page that is about a project, a change or a list of people. `url` is one that `place` was got from. */
export const readPlace = (document: PageDocument, place: PlaceAddress, url: string): PageReading => {
  switch (place.kind) {
    case 'repository':
      return readRepositoryPage(document, place);
    case 'pull-request':
      return readPullRequestPage(document, place);
    case 'people':
      return readPeoplePage(document, place, new URL(url).searchParams);
  }
};
