import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Brief } from '../outreach/brief';
import type { Contact, Message, Objection, OutreachRow } from '../outreach/contact';
import type {
  Analysis,
  Candidate,
  DecisionRow,
  Erasure,
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
import { toVersion3 } from './version-3';
import { toVersion4 } from './version-4';
import type { Review, Round, Scorecard, Work, WorkUndo } from './work-rows';

/** The extension's own IndexedDB: out of reach of pages and content scripts. */
export class Database extends Dexie {
  candidates!: EntityTable<Candidate, 'key'>;
  snapshots!: Table<Snapshot, [string, string]>;
  analyses!: EntityTable<Analysis, 'key'>;
  decisions!: Table<DecisionRow, [string, string]>;
  readings!: EntityTable<ReadingRow, 'key'>;
  limits!: EntityTable<Limit, 'resource'>;
  tabs!: EntityTable<TabRow, 'tab'>;
  settings!: EntityTable<Settings, 'id'>;
  tokens!: EntityTable<Token, 'id'>;
  queue!: EntityTable<QueueRow, 'id'>;
  etags!: EntityTable<Etag, 'id'>;
  repositories!: EntityTable<RepositoryReading, 'id'>;
  briefs!: EntityTable<Brief, 'id'>;
  outreach!: EntityTable<OutreachRow, 'key'>;
  messages!: Table<Message, [string, string]>;
  contacts!: EntityTable<Contact, 'id'>;
  objections!: EntityTable<Objection, 'id'>;
  erasures!: EntityTable<Erasure, 'id'>;
  works!: EntityTable<Work, 'key'>;
  workUndos!: EntityTable<WorkUndo, 'id'>;
  reviews!: EntityTable<Review, 'id'>;
  scorecards!: EntityTable<Scorecard, 'key'>;
  rounds!: EntityTable<Round, 'id'>;

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
    this.version(3)
      .stores({
        drafts: null,
        briefs: 'id',
        outreach: 'key',
        messages: '[key+slot], key',
        contacts: 'id, key',
        objections: 'id, login',
        erasures: 'id, *logins',
      })
      .upgrade(toVersion3);
    this.version(4)
      .stores({
        works: 'key, joinedTo',
        workUndos: 'id, at',
        reviews: 'id, key, at',
        scorecards: 'key',
        rounds: 'id',
      })
      .upgrade(toVersion4);
  }
}
