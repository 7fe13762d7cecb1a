import type { ReadingPart } from '../../dossier/parts';
import type { Person } from '../../dossier/schema';
import type { Budget } from '../budget';
import type { Client } from '../client';
import type { Run } from '../progress';
import type { ReadProfileGiven } from '../read-profile';
import type { GraphqlClient } from './client';
import type { Problem } from './problems';
import type { GivenToken, TokenFetch } from './token-fetch';

export type WithToken = ReadProfileGiven & { token: GivenToken };

/** What each part of a reading with the token has at hand. */
export type Reader = {
  given: WithToken;
  budget: Budget;
  run: Run;
  graphql: GraphqlClient;
  /** The REST API with the token, which has limits of its own. */
  rest: Client;
  /** The REST API as a stranger sees it, within the limits of the network address. */
  stranger: Client;
  token: TokenFetch;
  person: () => Person;
  /** Asks anew what may still change a finding. */
  look: () => Promise<void>;
  /** True where the part, of this repository (`owner/name`), is to be read. */
  wants: (part: ReadingPart, repository?: string) => boolean;
};

/** Where something that was never sent would have been asked. */
export const unsent = (reader: Reader) => ({ url: 'https://api.github.com/graphql', readAt: reader.given.now() });

/** Half as many, and never less than `least`; null where there is no less to ask for. */
export const fewer = (count: number, least: number): number | null =>
  count <= least ? null : Math.max(least, Math.floor(count / 2));

/** Tells which organisations do not accept the token, as far as GitHub names them. */
export const noteRefusing = async ({ token }: Reader, problems: readonly Problem[]): Promise<void> => {
  const named = problems.flatMap(({ kind, organisation }) => (kind === 'forbidden' ? (organisation ?? []) : []));
  await token.refusedBy([...new Set(named)]);
};
