import type { SampleAccount } from '../person';
import { packageFiles } from './build';

const login = 'victor-dane-sample';

/** Large figures, and nowhere how any of them was measured. The code itself is real. */
export const victor: SampleAccount = {
  id: 900_000_004,
  login,
  type: 'User',
  name: 'Victor Dane (sample)',
  bio: 'Invented sample person. Machine learning that moves numbers.',
  company: 'Example Growth',
  readme: `## Victor

An invented sample person.

I build recommendation systems. My ranking model increased revenue by 23 %. I reduced inference costs by 70 % and made our pipeline 12x faster.

The code of my own projects is in [fast-ranker](https://github.com/${login}/fast-ranker) and [spam-shield](https://github.com/${login}/spam-shield), both in Python.
`,
  pinned: [`${login}/fast-ranker`, `${login}/spam-shield`, `${login}/price-pilot`],
  repositories: [
    {
      name: 'fast-ranker',
      description: 'A ranking library',
      language: 'Python',
      topics: ['machine-learning', 'ranking'],
      files: packageFiles({
        name: 'fast-ranker',
        module: 'fast_ranker',
        description: 'A ranking library',
        readme: `# fast-ranker

A ranking library for shops.

## Why

fast-ranker is 8x faster than other ranking libraries. Our customers increased conversion by 31 %. It reduced latency by 85 % in production.

## Install

\`\`\`
pip install fast-ranker
\`\`\`

## Use

Create a \`Ranker\`, fit it on pairs of query and item, and call \`rank\`.
`,
        dependencies: ['numpy>=1.26', 'lightgbm>=4'],
        modules: { 'ranker.py': 8_200, 'features.py': 5_100, 'io.py': 2_300 },
        tests: { 'test_ranker.py': 4_600, 'test_features.py': 3_300 },
      }),
      createdDaysAgo: 420,
      pushedDaysAgo: 31,
      license: 'MIT',
      stars: 920,
    },
    {
      name: 'spam-shield',
      description: 'Finds spam in comments',
      language: 'Python',
      topics: ['machine-learning', 'nlp'],
      files: packageFiles({
        name: 'spam-shield',
        module: 'spam_shield',
        description: 'Finds spam in comments',
        readme: `# spam-shield

Finds spam in comments.

Our model reached 99.2 % accuracy. It cut moderation work by 90 % and saved the team $400,000 a year.

## Use

Run \`spam-shield serve\` and post comments to \`/check\`.
`,
        dependencies: ['scikit-learn>=1.5', 'fastapi>=0.115'],
        modules: { 'model.py': 5_900, 'service.py': 3_700, 'text.py': 2_800 },
        tests: { 'test_model.py': 3_900, 'test_service.py': 2_700 },
        container: true,
      }),
      createdDaysAgo: 360,
      pushedDaysAgo: 75,
      license: 'MIT',
    },
    {
      name: 'price-pilot',
      description: 'Sets prices',
      language: 'Python',
      topics: ['machine-learning', 'pricing'],
      files: packageFiles({
        name: 'price-pilot',
        module: 'price_pilot',
        description: 'Sets prices',
        readme: `# price-pilot

Sets prices of a catalogue, every night.

price-pilot improved margins by 17 % across the whole catalogue and doubled the number of repeat buyers.

## Use

Point it to a catalogue file and run it from a scheduler.
`,
        dependencies: ['pandas>=2.2', 'scikit-learn>=1.5'],
        modules: { 'prices.py': 6_400, 'catalogue.py': 4_100 },
        tests: { 'test_prices.py': 4_000 },
      }),
      createdDaysAgo: 250,
      pushedDaysAgo: 120,
      license: 'MIT',
    },
  ],
  pullRequests: [],
  createdDaysAgo: 1_200,
};
