import { Dexie, type EntityTable, type Table } from 'dexie';
import type {
  Analysis,
  Candidate,
  DecisionRow,
  Draft,
  Etag,
  Limit,
  QueueRow,
  ReadingRow,
  RepositoryReading,
  Settings,
  Snapshot,
  TabRow,
  Token,
} from './rows';

/** The extension's own IndexedDB: out of reach of pages and content scripts. */
export class Database extends Dexie {
  candidates!: EntityTable<Candidate, 'key'>;
  snapshots!: Table<Snapshot, [string, string]>;
  analyses!: EntityTable<Analysis, 'key'>;
  decisions!: Table<DecisionRow, [string, string]>;
  drafts!: EntityTable<Draft, 'key'>;
  readings!: EntityTable<ReadingRow, 'key'>;
  limits!: EntityTable<Limit, 'resource'>;
  tabs!: EntityTable<TabRow, 'tab'>;
  settings!: EntityTable<Settings, 'id'>;
  tokens!: EntityTable<Token, 'id'>;
  queue!: EntityTable<QueueRow, 'id'>;
  etags!: EntityTable<Etag, 'id'>;
  repositories!: EntityTable<RepositoryReading, 'id'>;

  constructor(name = 'plumbline') {
    super(name);
    this.version(1).stores({
      candidates: 'key, login, lastReadAt',
      snapshots: '[key+savedAt], key',
      analyses: 'key',
      decisions: '[key+identity], key',
      drafts: 'key',
      readings: 'key, state',
      limits: 'resource',
      tabs: 'tab',
      settings: 'id',
    });
    this.version(2).stores({ tokens: 'id', queue: 'id, addedAt', etags: 'id, key', repositories: 'id, readAt' });
  }
}
