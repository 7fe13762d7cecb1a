import type { SampleAccount } from '../person';

const login = 'tessa-quill-sample';

const badge = (name: string, logo = name.toLowerCase()): string =>
  `![${name}](https://img.shields.io/badge/${encodeURIComponent(name)}-333?style=for-the-badge&logo=${logo})`;

const icon = (name: string, path: string): string =>
  `<img src="https://cdn.jsdelivr.net/gh/devicons/devicon/icons/${path}" alt="${name}" width="36" height="36" />`;

/** Twenty-five technologies and not a word on any of them. */
const readme = `<h1 align="center">Hi 👋, I'm Tessa (an invented sample)</h1>
<h3 align="center">A passionate full-stack AI engineer</h3>

## 🛠 Tech stack

${['PyTorch', 'TensorFlow', 'Keras', 'Kubernetes', 'Docker', 'Kafka', 'Spark', 'Airflow', 'MLflow', 'LangChain'].map((name) => badge(name)).join('\n')}

<p align="left">
${icon('Terraform', 'terraform/terraform-original.svg')}
${icon('Redis', 'redis/redis-original.svg')}
${icon('PostgreSQL', 'postgresql/postgresql-original.svg')}
${icon('MongoDB', 'mongodb/mongodb-original.svg')}
${icon('GraphQL', 'graphql/graphql-plain.svg')}
${icon('Rust', 'rust/rust-plain.svg')}
${icon('Go', 'go/go-original.svg')}
</p>

[![My Skills](https://skillicons.dev/icons?i=aws,gcp,azure,prometheus,grafana,elasticsearch,scala,java)](https://skillicons.dev)
`;

export const tessa: SampleAccount = {
  id: 900_000_003,
  login,
  type: 'User',
  name: 'Tessa Quill (sample)',
  bio: 'Invented sample person. AI | Cloud | Data',
  website: 'https://tessa-quill.example/',
  readme,
  pinned: [`${login}/personal-site`],
  repositories: [
    {
      name: 'personal-site',
      description: 'My page',
      language: 'HTML',
      files: {
        'README.md': '# personal-site\n\nMy page.\n',
        'index.html': 5_200,
        'style.css': 2_100,
        'img/me.jpg': 90_000,
      },
      createdDaysAgo: 500,
      pushedDaysAgo: 110,
    },
    {
      name: 'todo-list',
      description: 'A list of things to do',
      language: 'JavaScript',
      files: {
        'README.md': '# todo-list\n\nA list of things to do, kept in the browser.\n',
        'index.html': 1_300,
        'app.js': 3_800,
        'style.css': 900,
      },
      createdDaysAgo: 430,
      pushedDaysAgo: 300,
    },
    {
      name: 'weather-page',
      description: 'Shows the weather of a town',
      language: 'JavaScript',
      files: {
        'README.md': '# weather-page\n\nShows the weather of a town.\n',
        'index.html': 1_100,
        'weather.js': 2_900,
      },
      createdDaysAgo: 360,
      pushedDaysAgo: 290,
    },
    {
      name: 'snake',
      description: 'The game',
      language: 'JavaScript',
      files: { 'README.md': '# snake\n\nThe game, with arrow keys.\n', 'index.html': 800, 'snake.js': 4_400 },
      createdDaysAgo: 280,
      pushedDaysAgo: 270,
    },
  ],
  pullRequests: [],
  createdDaysAgo: 800,
};
