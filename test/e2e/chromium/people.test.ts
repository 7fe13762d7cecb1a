import { afterEach, describe, expect, test } from 'vitest';
import { miraPullRequests } from '../../sample-github/people/mira-pull-requests';
import { analysisOf, chooseRole, openView, outcomesByRule, readGithub, storedRows } from '../panel';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

const role = 'mlops-engineer';

const screened = async (login: string) => {
  const { page, panel } = await session.open(login);
  await chooseRole(panel, session.words, role);
  session.forgetRequests();
  await readGithub(panel, session.words);
  const analysis = await analysisOf(panel, login, role);
  const dossier = (await storedRows(panel, 'snapshots'))
    .filter((one) => one.key === analysis.key)
    .find(({ savedAt }) => savedAt === analysis.dossierSavedAt)?.dossier;
  if (!dossier) throw new Error('No dossier');
  return { page, panel, dossier, findings: analysis.findings, outcomes: outcomesByRule(analysis) };
};

const flagged = (outcomes: Record<string, string[]>): string[] =>
  Object.entries(outcomes)
    .filter(([, all]) => all.includes('flag'))
    .map(([rule]) => rule);

describe('screened for an MLOps role after a reading of GitHub', () => {
  test('mira: strengths with receipts, a message about a real decision, within the budget', async () => {
    const { panel, dossier, findings, outcomes } = await screened('mira-holm-sample');
    const spent = session.spent();
    expect(spent.core).toBeLessThanOrEqual(10);
    expect(spent.search).toBeLessThanOrEqual(1);
    expect(spent.raw).toBeLessThanOrEqual(12);

    expect(flagged(outcomes)).toEqual([]);
    expect(outcomes['delivery-beyond-notebooks']).toContain('strength');
    expect(outcomes['technology-depth']).toContain('strength');
    // An incident told in a change that a queue closed, and a change taken back with its reason.
    expect(outcomes['upkeep']).toContain('strength');
    for (const { outcome, evidence } of findings) {
      if (outcome === 'strength') expect(evidence.length).toBeGreaterThan(0);
      expect(outcome).not.toBe('error');
    }

    // Not all of her repositories fit into the budget, and the panel says so.
    const { contents } = dossier.sections;
    if (contents.state !== 'found') throw new Error('Nothing was looked into');
    expect(contents.coverage.of === null || contents.coverage.seen < contents.coverage.of).toBe(true);
    const summary = await panel.getByRole('region', { name: session.words.t('reading:title') }).innerText();
    expect(summary).toContain(
      session.words.t('reading:partly.contents', { count: contents.coverage.seen, of: contents.coverage.of ?? 0 }),
    );

    await openView(panel, session.words, 'work');
    await panel.getByRole('tabpanel').getByText('sample-org/queue-kit#441').first().waitFor({ state: 'attached' });
    const work = (await panel.getByRole('tabpanel').textContent()) ?? '';
    expect(work).toContain(session.words.t('changes.takenBack', { id: '#1173' }));
    expect(work).toContain(session.words.t('changes.kind.back-port', { context: 'of', id: '#1182' }));

    await openView(panel, session.words, 'message');
    const draft = await panel.getByLabel(session.words.t('message.field')).inputValue();
    const cited = miraPullRequests.find(
      ({ repository, number }) =>
        draft.includes(`${repository}#${number}`) || draft.includes(`${repository}/pull/${number}`),
    );
    expect(cited, draft).toBeDefined();
    expect(cited?.state).toBe('merged');
    expect(cited?.labels ?? []).not.toContain('security');
    expect(cited?.openedDaysAgo).toBeLessThan(730);
    expect(cited?.body).not.toContain('Generated with');
  });

  test('noel: only that the work stays in notebooks is worth asking', async () => {
    const { panel, outcomes } = await screened('noel-brandt-sample');
    expect(flagged(outcomes)).toEqual(['delivery-beyond-notebooks']);
    await panel.getByRole('heading', { name: session.words.t('signals.groups.asking') }).waitFor();
  });

  test('tessa: the wall of badges is worth asking about', async () => {
    const { outcomes } = await screened('tessa-quill-sample');
    expect(flagged(outcomes)).toEqual(['technology-depth']);
  });

  test('victor: figures without a method are worth asking about', async () => {
    const { outcomes } = await screened('victor-dane-sample');
    expect(flagged(outcomes)).toEqual(['impact-method']);
  });

  test('quiet: little public work, and nothing is made of it', async () => {
    const { panel, outcomes } = await screened('quiet-lee-sample');
    const all = new Set(Object.values(outcomes).flat());
    for (const outcome of all) expect(['insufficient', 'clear', 'notApplicable']).toContain(outcome);
    await panel.getByText(session.words.t('headline.little')).waitFor();
  });

  test('ines: notebooks that teach are no flag', async () => {
    const { outcomes } = await screened('ines-roth-sample');
    expect(flagged(outcomes)).toEqual([]);
    for (const outcome of outcomes['delivery-beyond-notebooks'] ?? ['none']) {
      expect(['clear', 'notApplicable']).toContain(outcome);
    }
  });

  test('lara: German is not read, which is said, and nothing is made of it', async () => {
    const { panel, findings, outcomes } = await screened('lara-neumann-sample');
    expect(flagged(outcomes)).toEqual([]);
    expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toContain('impact-method otherLanguage');
    const said = session.words.t('rules:impact-method.messages.otherLanguage.title');
    await panel.getByText(said).first().waitFor({ state: 'attached' });
  });

  test('hex: nothing of it runs or is rendered, nothing is made of it, and the rest is read', async () => {
    const { page, panel, dossier, findings, outcomes } = await screened('hex-hostile-sample');
    expect(await page.evaluate('window.hexWasHere')).toBeUndefined();
    expect(flagged(outcomes)).toEqual([]);
    expect(findings.filter(({ outcome }) => outcome === 'error')).toEqual([]);
    for (const name of ['bio', 'pinned', 'repositories', 'pullRequests', 'contents'] as const) {
      expect([name, dossier.sections[name].state]).toEqual([name, 'found']);
    }
    for (const view of ['signals', 'work', 'message', 'notes'] as const) {
      await openView(panel, session.words, view);
      const foreign = await panel.evaluate(() => ({
        ran: 'hexWasHere' in window,
        elements: [
          ...document.querySelectorAll(
            'img, iframe, object, embed, math, style[onload], [onerror], [onload], [onclick]',
          ),
        ].length,
        links: [...document.querySelectorAll('a')].map(({ protocol }) => protocol).filter((one) => one !== 'https:'),
      }));
      expect(foreign).toEqual({ ran: false, elements: 0, links: [] });
    }
  });
});
