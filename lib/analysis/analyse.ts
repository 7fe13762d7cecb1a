import type { Dossier } from '../dossier/schema';
import type { Rule } from '../engine/define-rule';
import { openParts, runRules } from '../engine/run';
import type { Facts } from '../facts/facts';
import { doNotContactOf } from '../outreach/do-not-contact';
import { placeRequestSchema, readPlace } from './places';
import { analysisRequestSchema, type AnalysisAnswer } from './protocol';

/** How many dossiers' facts are remembered: the open person, and those just looked at. */
const remembered = 4;

/**
 * What facts are drawn from, as a key: texts by their hash, sections in full. Two dossiers with one key have the same
 * facts. Sources only say where and when it was read.
 */
export const factsKey = (dossier: Dossier): string =>
  JSON.stringify([
    dossier.person,
    dossier.sections,
    Object.values(dossier.texts).map(({ content: _content, source: _source, ...about }) => about),
  ]);

/**
 * Makes the Worker's whole work: a request is validated, its facts drawn (or remembered: another role asks other things
 * of the same facts), and the rules asked. Never throws; what went wrong is the answer's reason.
 */
export const createAnalysis = (draw: (dossier: Dossier) => Facts, rules: readonly Rule[]) => {
  const known = new Map<string, Facts>();
  const factsOf = (dossier: Dossier): Facts => {
    const key = factsKey(dossier);
    const facts = known.get(key) ?? draw(dossier);
    known.delete(key);
    known.set(key, facts);
    for (const oldest of known.keys()) {
      if (known.size <= remembered) break;
      known.delete(oldest);
    }
    return facts;
  };
  return (data: unknown): AnalysisAnswer => {
    const id = typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'number' ? data.id : -1;
    const place = placeRequestSchema.safeParse(data);
    const request = place.success ? null : analysisRequestSchema.safeParse(data);
    if (request?.success === false) {
      return { id, reason: `not a request: ${request.error.issues[0]?.path.join('.') ?? ''}` };
    }
    try {
      if (place.success) return { id, place: readPlace(place.data) };
      if (!request) return { id, reason: 'not a request' };
      const { dossier, role, now, settings, off = [] } = request.data;
      const facts = factsOf(dossier);
      const asked = rules.filter(({ meta }) => !off.includes(meta.id));
      const findings = runRules(asked, dossier, facts, { now, role, settings });
      const { technologies, pullRequests, claims, ownTexts } = facts;
      const otherLanguage = ownTexts
        .filter(({ language }) => language === 'other')
        .map(({ text, kind, repository }) => ({ text, kind, repository }));
      const open = openParts(asked, findings);
      const doNotContact = doNotContactOf(dossier);
      const shown = { technologies, pullRequests, claims, otherLanguage };
      return { id, analysed: { facts: shown, findings, open, doNotContact } };
    } catch (thrown) {
      return { id, reason: thrown instanceof Error ? `${thrown.name}: ${thrown.message}`.slice(0, 300) : 'thrown' };
    }
  };
};
