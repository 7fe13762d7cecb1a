import type { SampleAccount, SampleRepository } from '../person';
import { notebook } from './build';

const login = 'noel-brandt-sample';

const project = (
  name: string,
  description: string,
  text: string,
  notebooks: readonly string[],
  ages: readonly [created: number, pushed: number],
): SampleRepository => ({
  name,
  description,
  language: 'Jupyter Notebook',
  topics: ['machine-learning'],
  files: {
    'README.md': `# ${name}\n\n${text}\n`,
    'requirements.txt': 'pandas\nscikit-learn\nmatplotlib\n',
    ...Object.fromEntries(
      notebooks.map((path, index) => [
        path,
        index === 0
          ? notebook(
              { markdown: `# ${description}` },
              { code: "import pandas as pd\n\ndf = pd.read_csv('data.csv')\ndf.head()" },
            )
          : 180_000 + index * 20_000,
      ]),
    ),
    'data/data.csv': 640_000,
  },
  createdDaysAgo: ages[0],
  pushedDaysAgo: ages[1],
});

/** A portfolio of notebooks and nothing beside them. */
export const noel: SampleAccount = {
  id: 900_000_002,
  login,
  type: 'User',
  name: 'Noel Brandt (sample)',
  bio: 'Invented sample person. Machine learning on public data sets.',
  location: 'Nowhere in particular',
  readme: `Hi, I am an invented sample person.

I train models on public data sets, mostly with pandas and scikit-learn, and write down what I find in notebooks. The one I like most is [churn-notebooks](https://github.com/${login}/churn-notebooks).
`,
  repositories: [
    project(
      'churn-notebooks',
      'Customer churn on a public telecom data set',
      'Exploration, features and three models for churn. Start with the first notebook.',
      ['01-explore.ipynb', '02-features.ipynb', '03-models.ipynb'],
      [420, 25],
    ),
    project(
      'house-prices',
      'House prices with gradient boosting',
      'A regression on the public house price data. The notebook is meant to be read from top to bottom.',
      ['house-prices.ipynb'],
      [380, 60],
    ),
    project(
      'tweet-sentiment',
      'Sentiment of short texts',
      'Bag of words against a small transformer on a public set of short texts.',
      ['baseline.ipynb', 'transformer.ipynb'],
      [300, 90],
    ),
    project(
      'plant-leaves',
      'Classifying leaf images',
      'Transfer learning on a public set of leaf pictures.',
      ['leaves.ipynb', 'augmentation.ipynb'],
      [240, 130],
    ),
    project(
      'energy-forecast',
      'Forecasting hourly energy demand',
      'Seasonal baselines and boosted trees on public demand data.',
      ['forecast.ipynb'],
      [200, 45],
    ),
  ],
  pullRequests: [],
  createdDaysAgo: 900,
};
