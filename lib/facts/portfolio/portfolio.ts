import type { Listing } from '../../dossier/evidence';

/**
 * What a repository is. `notebooks`: its substance is notebooks, nothing is installed, served, scheduled or tested.
 * `teaching`: notebooks that teach others. `mixed`: notebooks beside a real module, pipeline, app or service.
 * `engineered`: a package, service, app, pipeline or tool. `other`: none of these.
 */
export type RepositoryKind = 'notebooks' | 'teaching' | 'mixed' | 'engineered' | 'other';

/** One way in which work leaves the notebook, and the paths that show it. */
export type Delivery = 'tested' | 'automated' | 'packaged' | 'deployable';

export type RepositoryWork = {
  /** `owner/name`. */
  repository: string;
  kind: RepositoryKind;
  /** Data or machine-learning work, as far as paths, manifests, topics and README tell. */
  field: boolean;
  deliveries: Partial<Record<Delivery, Listing>>;
  notebooks: Listing | null;
  notebookCount: number;
  moduleCount: number;
  /** What shows that sources are compiled or built into something: build files, or sources in compiled languages. */
  built: Listing | null;
  /** Paper companion, nbdev package, book: why notebooks are right here; null where nothing says so. */
  excuse: 'paper' | 'nbdev' | 'course' | 'book' | null;
  pushedAt: string | null;
};

export type Portfolio = {
  /** The own, non-fork, non-empty repositories that were looked into, newest first. */
  looked: readonly RepositoryWork[];
  /** Own, non-fork, non-empty repositories that may hold data or ML work and were not, or not wholly, looked into. */
  unseen: readonly string[];
  /** Whether the list of repositories itself was seen whole. */
  listWhole: boolean;
};
