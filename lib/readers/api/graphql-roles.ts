import { isProgram } from '../../dossier/programs';
import type { PullRequest } from '../../dossier/schema';
import type { ActorAnswer } from './graphql-answers';

type Role = NonNullable<PullRequest['closedBy']>;
type Signer = NonNullable<PullRequest['commits']>['signers'][number];

/** What somebody who did something is to the person: others are kept as no more than that. */
export const roleOf = (actor: ActorAnswer | null | undefined, login: string): Role | null => {
  if (!actor) return null;
  if (actor.login.toLowerCase() === login.toLowerCase()) return 'author';
  return actor.__typename === 'Bot' || isProgram(actor.login) ? 'bot' : 'other';
};

/** The trailers by which commits say who else wrote them; what stands behind is a name and an address. */
const trailer =
  /^[ \t]{0,8}(?:co-authored-by|co-developed-by|assisted-by|generated-by|generated-with|made-with|ai-assisted-by)[ \t]{0,3}:[ \t]{0,3}(\S.{0,300})$/iu;
/** Footers of coding agents in commits, with and without their sign. */
const footer =
  /^[ \t]{0,8}(?:🤖 ?)?(?:generated|created|written) (?:with|by) \[?(?:claude|copilot|cursor|devin|codex|chatgpt|aider|gemini|openhands|jules|amp|opencode)\b/iu;

/** The addresses and names that coding agents sign with, as their makers document them; people share the first names. */
const agentAddress =
  /@(?:anthropic\.com|cursor\.com|openai\.com|devin\.ai|aider\.chat|all-hands\.dev|openhands\.dev|sourcegraph\.com|cognition\.ai)>|\+(?:copilot|devin-ai-integration\[bot\]|google-labs-jules\[bot\]|gemini-code-assist\[bot\])@|<(?:cursoragent|copilot|codex|aider)@/iu;
const agentName =
  /^(?:claude(?: code| (?:opus|sonnet|haiku|fable)\b.{0,40}| \d.{0,40})?|(?:github )?copilot(?: .{0,40})?|cursor(?: ?agent)?|devin(?: ai)?(?: .{0,30})?|(?:openai )?codex(?: .{0,30})?|chatgpt.{0,30}|gpt-\d.{0,30}|aider(?: \(.{0,60}\))?|gemini(?: .{0,40})?|openhands|google jules|jules|amp|opencode|windsurf|cline|roo code)$/iu;
const bot = /\[bot\]/iu;

/** The person's own names, in lower case: a commit that names its author again has no co-author. */
export type OwnNames = { login: string; names: readonly string[] };

const signerOf = (who: string, own: OwnNames): Signer | null => {
  const name = (/^[^<]{0,200}/u.exec(who)?.[0] ?? '').trim();
  if (agentAddress.test(who) || agentName.test(name)) return 'agent';
  if (bot.test(who)) return 'bot';
  const address = (/<([^<>@]{1,100})@users\.noreply\.github\.com>/iu.exec(who)?.[1] ?? '').toLowerCase();
  const login = own.login.toLowerCase();
  const isOwn = address.replace(/^\d+\+/u, '') === login || [login, ...own.names].includes(name.toLowerCase());
  return isOwn ? null : 'co-author';
};

/** So much of a message is looked at: trailers stand at its end. */
const longestMessage = 20_000;
const order: readonly Signer[] = ['co-author', 'agent', 'bot'];

/** Who signed these commits beside the person, as roles. */
export const signersOf = (messages: readonly string[], own: OwnNames): Signer[] => {
  const found = new Set<Signer>();
  for (const message of messages) {
    for (const line of message.slice(-longestMessage).split(/\r?\n/u)) {
      const short = line.slice(0, 320);
      const who = trailer.exec(short)?.[1];
      const signer = who === undefined ? (footer.test(short) ? 'agent' : null) : signerOf(who, own);
      if (signer) found.add(signer);
    }
  }
  return order.filter((signer) => found.has(signer));
};
