import type { SampleAccount, SampleRepository } from '../person';
import { notebook } from './build';

const login = 'ines-roth-sample';

const lectures = (names: readonly string[], folder: string): Record<string, string | number> =>
  Object.fromEntries(
    names.map((name, index) => {
      const path = `${folder}/${String(index + 1).padStart(2, '0')}-${name}.ipynb`;
      return [
        path,
        index === 0
          ? notebook(
              { markdown: `# ${name}` },
              { markdown: 'By the end of this lecture you can explain the idea to a friend.' },
            )
          : 60_000 + index * 5_000,
      ];
    }),
  );

const repositories: readonly SampleRepository[] = [
  {
    name: 'intro-to-machine-learning-course',
    description: 'Course: introduction to machine learning, lectures and exercises',
    language: 'Jupyter Notebook',
    topics: ['course', 'teaching', 'machine-learning', 'education'],
    files: {
      'README.md': `# Introduction to machine learning

Material of a course for second-year students: twelve lectures, twelve sheets of exercises, one project. Students work through the lecture notebook in class and hand the exercise in a week later. The syllabus is in \`syllabus.md\`.
`,
      'syllabus.md':
        '# Syllabus\n\n| week | lecture | exercise |\n| --- | --- | --- |\n| 1 | Data | 1 |\n| 2 | Linear models | 2 |\n',
      ...lectures(['data', 'linear-models', 'trees', 'evaluation', 'neural-networks', 'fairness'], 'lectures'),
      ...lectures(['data', 'linear-models', 'trees', 'evaluation'], 'exercises'),
      ...lectures(['data', 'linear-models'], 'solutions'),
      'environment.yml': 'name: course\ndependencies:\n  - python=3.12\n  - scikit-learn\n',
    },
    createdDaysAgo: 900,
    pushedDaysAgo: 16,
  },
  {
    name: 'statistics-book',
    description: 'A book on statistics for people who code, written in notebooks',
    language: 'Jupyter Notebook',
    topics: ['book', 'statistics', 'jupyter-book'],
    files: {
      'README.md':
        '# Statistics for people who code\n\nThe source of a book. Each chapter is a notebook; the chapters are in `book`.\n',
      'book/_config.yml': 'title: Statistics for people who code\nauthor: an invented sample\n',
      'book/_toc.yml':
        'format: jb-book\nroot: intro\nchapters:\n  - file: chapters/01-counting\n  - file: chapters/02-chance\n',
      'book/intro.md': '# About this book\n\nFor readers who would rather run it than believe it.\n',
      ...lectures(['counting', 'chance', 'samples', 'estimates', 'tests', 'models'], 'book/chapters'),
    },
    createdDaysAgo: 700,
    pushedDaysAgo: 48,
  },
  {
    name: 'workshop-first-neural-network',
    description: 'Workshop material: the first neural network in an afternoon',
    language: 'Jupyter Notebook',
    topics: ['workshop', 'tutorial', 'pytorch'],
    files: {
      'README.md':
        '# Workshop: the first neural network\n\nAn afternoon with exercises. Participants need a laptop and no experience. The slides are in `slides`.\n',
      'slides/slides.pdf': 900_000,
      ...lectures(['tensors', 'training', 'what-went-wrong'], 'exercises'),
    },
    createdDaysAgo: 350,
    pushedDaysAgo: 80,
  },
];

/** A teacher: the notebooks are the work. */
export const ines: SampleAccount = {
  id: 900_000_006,
  login,
  type: 'User',
  name: 'Ines Roth (sample)',
  bio: 'Invented sample person. I teach machine learning and write about statistics.',
  company: 'Example University',
  readme: `Welcome. I am an invented sample person.

I teach. Here you find the material of my [introductory course](https://github.com/${login}/intro-to-machine-learning-course), a [book on statistics](https://github.com/${login}/statistics-book) that I write in the open, and workshops. Corrections are welcome, students' ones most of all.
`,
  pinned: [`${login}/intro-to-machine-learning-course`, `${login}/statistics-book`],
  repositories,
  pullRequests: [
    {
      repository: 'example-collective/feature-lake',
      number: 244,
      title: 'Explain the as-of join with an example',
      body: 'My students asked the same three questions about this page. The example answers them.',
      state: 'merged',
      openedDaysAgo: 310,
      closedDaysAgo: 308,
    },
  ],
  createdDaysAgo: 2_000,
};
