import { scenariosFor } from '../knowledge/scenarios';
import { scoreAreas } from '../knowledge/score-areas';
import type { Block, Run } from './blocks';
import type { Say, WordedFinding } from './words';

/** Questions on the person's own work that one conversation has time for, and scenarios beside them. */
const most = { own: 6, scenarios: 4 } as const;

/** A question on somebody's own work: asked by a finding, in the rule's words. */
export type OwnQuestion = Pick<WordedFinding, 'title' | 'ask' | 'listenFor' | 'couldAlsoBe' | 'evidence'> & {
  /** Id of the rule; what should worry stands under it. */
  rule: string;
};

const labelled = (label: string, text: string): Run[] => [{ text: `${label} ${text}` }];

/**
 * What to take into an interview: the questions that public work leaves open, the field's scenarios for the role, each with
 * what to listen for and what should worry, and the six areas to write down what was heard.
 *
 * @param questions in the order of their weight to the user; of each the first question is asked.
 */
export const interviewKit = (
  questions: readonly OwnQuestion[],
  given: { who: string; role: string | null; roleLabel: string | null; asOf: string },
  say: Say,
): Block[] => {
  const listen = say('report:kit.listenFor');
  const worry = say('report:kit.worry');
  const own = questions.filter(({ ask }) => ask.length > 0).slice(0, most.own);
  const scenarios = scenariosFor(given.role).slice(0, most.scenarios);
  return [
    { kind: 'title', text: say('report:kit.title', { who: given.who }) },
    {
      kind: 'paragraph',
      runs: [
        {
          text:
            given.roleLabel === null
              ? say('report:kit.opening', { day: given.asOf })
              : say('report:kit.openingForRole', { role: given.roleLabel, day: given.asOf }),
        },
      ],
    },
    { kind: 'heading', text: say('report:kit.own') },
    ...(own.length === 0 ? [{ kind: 'paragraph' as const, runs: [{ text: say('report:kit.noOwn') }] }] : []),
    ...own.flatMap(({ rule, title, ask, listenFor, couldAlsoBe, evidence }): Block[] => [
      { kind: 'paragraph', runs: [{ text: ask[0] ?? '' }] },
      {
        kind: 'list',
        items: [
          [{ text: `${say('report:kit.about')} ` }, { text: title }],
          ...evidence
            .slice(0, 1)
            .map(({ words, place, url }): Run[] => [
              ...(words === null ? [] : [{ text: words, quoted: true }, { text: ' ' }]),
              { text: place, url },
            ]),
          ...listenFor.slice(0, 1).map((text) => labelled(listen, text)),
          labelled(worry, say(`report:worry.${rule}`)),
          ...couldAlsoBe.slice(0, 1).map((text) => labelled(say('report:kit.couldAlsoBe'), text)),
        ],
      },
    ]),
    { kind: 'heading', text: say('report:kit.scenarios') },
    ...scenarios.flatMap(({ id }): Block[] => [
      { kind: 'paragraph', runs: [{ text: say(`report:scenarios.${id}.ask`) }] },
      {
        kind: 'list',
        items: [
          labelled(listen, say(`report:scenarios.${id}.listenFor`)),
          labelled(worry, say(`report:scenarios.${id}.worry`)),
        ],
      },
    ]),
    { kind: 'heading', text: say('report:kit.scorecard') },
    { kind: 'paragraph', runs: [{ text: say('report:kit.scorecardWords') }] },
    ...scoreAreas.map((area): Block => ({ kind: 'blank', label: say(`report:areas.${area}.title`) })),
  ];
};
