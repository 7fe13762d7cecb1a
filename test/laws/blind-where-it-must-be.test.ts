import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displaySections } from '../../lib/dossier/schema';
import { found } from '../../lib/dossier/section';
import type { Finding } from '../../lib/engine/finding';
import { rules } from '../../rules/index';
import { buildDossier } from '../helpers/dossier';
import { planArbitrary } from '../helpers/generated-dossier';
import { flagsOf, screen } from '../helpers/screen';

/** Outcomes without the words they stand on: a quote may hold the person's own name. */
const outcomesOf = (findings: readonly Finding[], login: string): string[] =>
  findings.map(({ rule, outcome, message, subject, evidence }) =>
    [rule, outcome, message, subject.replaceAll(login, 'LOGIN'), evidence.length].join(' '),
  );

/** Names that are also technologies, though none that the generated texts speak of. */
const names = ['Scala Rust', 'Swift Perl', 'Amal Ray', 'Wu Li', 'Dash Express-Oracle'];
const logins = ['scala', 'rust-dash', 'elixir', 'zz9', 'svelte-fan-with-a-long-name'];
/** Names of which the generated texts speak as technologies: those mentions cannot be told from the name. */
const collidingNames = ['Julia Ruby', 'Kafka Spark', 'Docker React'];

test('another name and login change no outcome', () => {
  fc.assert(
    fc.property(planArbitrary, fc.constantFrom(...names), fc.constantFrom(...logins), (plan, name, login) => {
      const about = (who: string) =>
        plan.readme == null ? plan : { ...plan, readme: `# Hi, I am ${who}\n\n${plan.readme}\n\nAsk ${who}.` };
      // Own pull requests stay own: the owner is the login.
      const as = (who: string, handle: string) =>
        buildDossier({
          ...about(who),
          name: who,
          login: handle,
          pulls: (plan.pulls ?? []).map((pull) => (pull.owner === 'pat-example' ? { ...pull, owner: handle } : pull)),
        });
      expect(outcomesOf(screen(as(name, login)), login)).toEqual(
        outcomesOf(screen(as('Pat Example', 'pat-example')), 'pat-example'),
      );
    }),
    { numRuns: 60 },
  );
});

test('a name that is also a technology of the texts raises no question', () => {
  fc.assert(
    fc.property(planArbitrary, fc.constantFrom(...collidingNames), (plan, name) => {
      const before = new Set(flagsOf(screen(buildDossier(plan))).map(({ identity }) => identity));
      const added = flagsOf(screen(buildDossier({ ...plan, name }))).filter(({ identity }) => !before.has(identity));
      expect(added).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('what is only shown to the user changes no finding', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const dossier = buildDossier(plan);
      const decorated = {
        ...dossier,
        sections: {
          ...dossier.sections,
          company: found('A Famous Laboratory', ['page:test']),
          website: found('https://famous.example', ['page:test']),
          hiddenContributions: found(4_000, ['page:test']),
          socialLinks: found([{ label: 'elsewhere', url: 'https://social.example/pat' }], ['page:test']),
        },
      };
      expect(screen(decorated)).toEqual(screen(dossier));
    }),
    { numRuns: 40 },
  );
});

/** One sentence with other nouns in it: what stands between them would tell another language. */
const introductions = [
  ['he/him', '27', 'Westhaven', 'Westhaven Evening School', 'Corner & Sons', '12', '3'],
  ['she/her', '61', 'Northlake', 'Royal Northlake Institute', 'Grand Northlake Laboratory', '48,000', '9,100'],
  ['they/them', '19', 'Umbria', 'Umbria Village School', 'nobody', '0', '0'],
].map(
  ([pronouns, age, place, school, employer, followers, stars]) =>
    `I am Sam (${pronouns}), ${age}, from ${place}. I studied at ${school} and work for ${employer}. I have ${followers} followers and ${stars} stars.`,
);

test('pronouns, age, places, schools, employers, followers and stars change no outcome', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      // Half in one language and half in another, a text hangs on every word for which of the two it is in.
      fc.pre(!plan.readme?.includes('Dieses Projekt'));
      const outcomes = introductions.map((words) =>
        outcomesOf(
          screen(buildDossier({ ...plan, bio: words, readme: `${words}\n\n${plan.readme ?? '# About'}` })),
          'pat-example',
        ),
      );
      for (const other of outcomes.slice(1)) expect(other).toEqual(outcomes[0]);
    }),
    { numRuns: 40 },
  );
});

test('no rule is given a section that is for display', () => {
  for (const { meta } of rules) {
    for (const section of Object.keys(displaySections)) expect(meta.needs).not.toContain(section);
  }
});
