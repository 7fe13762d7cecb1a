import { expect, test } from 'vitest';
import { namedOnce, readTechnologies } from '../../../lib/facts/technologies/read-technologies';

const idsIn = (text: string, names: readonly string[] = []): string[] => [
  ...namedOnce(readTechnologies(text, { names })).keys(),
];

test('names in prose and lists, in many spellings', () => {
  expect(idsIn('I work with node js, VueJS and Power  BI.')).toEqual(['nodedotjs', 'vuedotjs', 'powerbi']);
  expect(idsIn('- C++\n- C#\n- .NET\n- scikit learn')).toEqual(['cplusplus', 'csharp', 'dotnet', 'scikitlearn']);
  expect(idsIn('**Skills:** HTML5, CSS3, k8s, Postgres')).toEqual(['html5', 'css', 'kubernetes', 'postgresql']);
});

test('offsets point at the words', () => {
  const text = '# Hello\n\nMostly **PyTorch** these days.';
  const [place] = readTechnologies(text);
  expect(text.slice(place?.start, place?.end)).toBe('PyTorch');
  expect(place?.form).toBe('prose');
});

test('acronym stacks are taken apart, in capitals alone', () => {
  expect(idsIn('MERN developer')).toEqual(['mongodb', 'express', 'react', 'nodedotjs']);
  expect(idsIn('By that I mean nothing')).toEqual([]);
  const elk = ['elasticsearch', 'logstash', 'kibana'];
  expect(idsIn('Logs: ELK stack')).toEqual(elk);
  expect(idsIn('![](https://img.shields.io/badge/ELK_stack-black)')).toEqual(elk);
});

test('badges are read by their words, then their logo', () => {
  expect(idsIn('![x](https://img.shields.io/badge/-Apache%20Kafka-231F20?logo=apachekafka)')).toEqual(['apachekafka']);
  expect(idsIn('![](https://img.shields.io/badge/Python-3776AB?logo=python)')).toEqual(['python']);
  expect(idsIn('<img src="https://img.shields.io/badge/Tool-Docker-blue">')).toEqual(['docker']);
  expect(idsIn('![](https://img.shields.io/static/v1?label=Redis&message=%20)')).toEqual(['redis']);
  expect(idsIn('![](https://img.shields.io/badge/Mood-good-green)')).toEqual([]);
});

test('badges say their name in many ways', () => {
  expect(idsIn('![](https://img.shields.io/badge/🧰%20Docker-blue)')).toEqual(['docker']);
  expect(idsIn('![](https://img.shields.io/badge/PyCharm%20IDE-blue)')).toEqual(['pycharm']);
  expect(idsIn('![Redis](https://img.shields.io/badge/key--value_store-red)')).toEqual(['redis']);
  expect(idsIn('![](https://img.shields.io/badge/OS-Mac-silver?logo=apple)')).toEqual(['macos']);
  expect(idsIn('<img src="https://icons.example/logos/getpostman/getpostman-icon.svg">')).toEqual(['postman']);
  expect(
    idsIn('<img src="https://icons.example/thumb/9/9a/PyCharm_1.35_icon.svg/1200px-PyCharm_1.35_icon.svg.png">'),
  ).toEqual(['pycharm']);
  const many = 'py,'.repeat(120);
  expect(idsIn(`![](https://skillicons.dev/icons?i=${many}docker)`)).toEqual(['python', 'docker']);
});

test('a site is a tool where its own page is linked, and an account where somebody’s is', () => {
  const badge = (url: string) => `### Tools\n\n[![](https://img.shields.io/badge/GitLab-orange?logo=gitlab)](${url})`;
  expect(idsIn(badge('https://about.gitlab.com/'))).toEqual(['gitlab']);
  expect(idsIn(badge('https://gitlab.com/pat-example'))).toEqual([]);
  expect(idsIn(badge('https://gitlab.com/users/pat-example'))).toEqual([]);
});

test('in a wall whose tools all lead to one page, the page says nothing of one of them', () => {
  const badge = (name: string) => `[![](https://img.shields.io/badge/-${name}-black)](https://github.com/pat-example)`;
  expect(idsIn(['Redis', 'Docker', 'Kotlin', 'GitHub'].map(badge).join('\n'))).toEqual([
    'redis',
    'docker',
    'kotlin',
    'github',
  ]);
  expect(idsIn(badge('GitHub'))).toEqual([]);
  expect(idsIn('![GitHub](https://pictures.example/wave.gif)')).toEqual([]);
});

test('a nameless logo is whose site or folder it lies in', () => {
  expect(idsIn('<img src="https://jupyter.org/assets/nav_logo.svg">')).toEqual(['jupyter']);
  expect(idsIn('<img src="https://raw.githubusercontent.com/logo/Tableau/master/images/logo.svg">')).toEqual([
    'tableau',
  ]);
  expect(idsIn('<img src="https://pat-example.vercel.app/logo.svg">')).toEqual([]);
  expect(idsIn('<img alt="Tides" src="https://jupyter.org/assets/nav_logo.svg">')).toEqual([]);
});

test('short names count alone among tools', () => {
  expect(idsIn('**Skills:** JS, TS, Docker')).toEqual(['javascript', 'typescript', 'docker']);
  expect(idsIn('Daily: `.php`, `.js`')).toEqual(['php', 'javascript']);
  expect(idsIn('See quill.js, Docker and Redis.')).toEqual(['docker', 'redis']);
  expect(idsIn('My next word on it.')).toEqual([]);
});

test('the stack of models and data, ambiguous names in context alone', () => {
  expect(idsIn('## Tools\n\nvLLM, Triton, KServe, Feast, Chroma, Evidently, Prefect, Snorkel, Haystack')).toEqual([
    'vllm',
    'triton',
    'kserve',
    'feast',
    'chroma',
    'evidently',
    'prefect',
    'snorkel',
    'haystack',
  ]);
  expect(
    idsIn('## Tools\n\nHudi, Hopsworks, Argilla, FlashAttention, NCCL, ROCm, LiteLLM, Inspect AI, FiftyOne'),
  ).toEqual([
    'apachehudi',
    'hopsworks',
    'argilla',
    'flashattention',
    'nccl',
    'rocm',
    'litellm',
    'inspectai',
    'fiftyone',
  ]);
  expect(idsIn('The comet passed, a feast followed, and the temporal order of a haystack was tested.')).toEqual([]);
  expect(idsIn('## Skills\n\n- :ghost: :dart: Python')).toEqual(['python']);
  expect(idsIn('I wrote it down on Apache Iceberg tables.')).toEqual(['apacheiceberg']);
});

test('a name that apart means something else is meant as an entry spelled as its makers do', () => {
  expect(idsIn('- Tools: Keras, Core ML, OpenCV')).toEqual(['keras', 'coreml', 'opencv']);
  expect(idsIn('I lead the core ML team with Keras.')).toEqual(['keras']);
});

test('a family of models is meant where its size or version follows', () => {
  expect(idsIn('A fine-tuned Mistral-7B and Llama 3 in one answer.')).toEqual(['mistralai', 'llama']);
  expect(idsIn('The mistral blows 3 days, and a llama watches.')).toEqual([]);
});

test('icon walls: lists of short names, file names, alternative texts', () => {
  expect(idsIn('[![Skills](https://skillicons.dev/icons?i=py,ts,gcp)](https://skillicons.dev)')).toEqual([
    'python',
    'typescript',
    'googlecloud',
  ]);
  expect(idsIn('<img src="https://icons.example/devicon/icons/postgresql/postgresql-original-wordmark.svg">')).toEqual([
    'postgresql',
  ]);
  expect(idsIn('<img alt="React" src="https://icons.example/a1b2.svg">')).toEqual(['react']);
});

test('cards, counters, comments and links to own pages name nothing', () => {
  expect(idsIn('![Top](https://github-readme-stats.vercel.app/api/top-langs/?username=pat&hide=java,html)')).toEqual(
    [],
  );
  expect(idsIn('<!-- I know Rust, Kafka and Docker -->')).toEqual([]);
  expect(
    idsIn(
      '### Find me\n\n[![GitHub](https://img.shields.io/badge/GitHub-black?logo=github)](https://github.com/pat-example)',
    ),
  ).toEqual([]);
  expect(idsIn('```text\nPython  3 hrs ████░░ 60 %\n```')).toEqual([]);
});

test('everyday words count in context only', () => {
  expect(idsIn('I like to go out, express myself and read Flask of wine.')).toEqual([]);
  expect(idsIn('Spring 2024 was a good season.')).toEqual([]);
  expect(idsIn('I write Go and Python.')).toEqual(['go', 'python']);
  expect(idsIn('## Languages\n\n- Go\n- R\n- C')).toEqual(['go', 'r', 'c']);
  expect(idsIn('R&D at a C-level company')).toEqual([]);
});

test('what somebody learns counts, what somebody wishes to learn does not', () => {
  expect(idsIn('Currently learning Kubernetes.')).toEqual(['kubernetes']);
  expect(idsIn('I would love to learn Kubernetes one day.')).toEqual([]);
});

test('the person’s own name is no technology, though a word of it may be listed as one', () => {
  expect(idsIn('Hi, I am Ruby Julia, a friend of Python.', ['Ruby Julia'])).toEqual(['python']);
  expect(idsIn('Ask Ruby about anything.', ['Ruby Marsh'])).toEqual([]);
  expect(idsIn('## Tools\n\n- Ruby\n- Docker', ['Ruby Marsh'])).toEqual(['ruby', 'docker']);
});

test('a sentence grounds what it names by telling what was built, or by a link to it', () => {
  const groundedIn = (text: string) => readTechnologies(text).map(({ grounded }) => grounded);
  expect(groundedIn('I built a ranking service with FastAPI.')).toEqual([true]);
  expect(groundedIn('- [a scheduler](https://github.com/pat-example/scheduler): Kafka')).toEqual([true]);
  expect(groundedIn('I know FastAPI.')).toEqual([false]);
  expect(groundedIn('[Kafka](https://github.com/pat-example?tab=repositories)')).toEqual([false]);
});

test('what is being made, and with what, grounds; what is only practised does not', () => {
  const grounded = (text: string) => readTechnologies(text).every((place) => place.grounded);
  expect(grounded('Currently working on a tide translator app using Flutter and Python.')).toBe(true);
  expect(grounded('Currently working on getting better in Flutter and Python.')).toBe(false);
});

test('under a heading of works, a link to the thing or words about it ground what they name', () => {
  const groundedIn = (text: string) => readTechnologies(text).map(({ grounded }) => grounded);
  expect(groundedIn('## Projects\n\n- [Ferry times](https://ferry.example/app): PyTorch')).toEqual([true]);
  expect(
    groundedIn('## Projects\n\n| Name | About | With |\n|-|-|-|\n| Ferry | asks where each boat is now | Kafka |'),
  ).toEqual([true]);
  expect(groundedIn('## Projects\n\n- Kafka, Docker, PyTorch')).toEqual([false, false, false]);
  expect(groundedIn('## Project tools\n\n- Kafka, for the events of every boat')).toEqual([false]);
  expect(groundedIn('## Projects\n\n- PyTorch [me](https://www.linkedin.com/in/pat-example)')).toEqual([false]);
});

test('hostile text is answered', () => {
  for (const piece of [
    'Go ',
    'Python, Go, R, C | ',
    '| Kafka | [a](b) | js |\n',
    '## Projects\n\n- Kafka [a](https://a.example/b)\n\n',
    '![a](https://x.example/-icon-icon-icon ',
    '<img src="',
    'c++++++',
    'a.a.',
    '\uD800',
  ]) {
    expect(readTechnologies(piece.repeat(Math.floor(60_000 / piece.length)))).toBeInstanceOf(Array);
  }
});

test('where somebody works, and what somebody made, is no tool that is used', () => {
  expect(idsIn('- ML lead at [Databricks](https://databricks.example)\n- Uses PyTorch')).toEqual(['pytorch']);
  expect(idsIn('Data scientist @ Snowflake, before that engineer at **Confluent**.')).toEqual([]);
  expect(idsIn('I created **FastAPI**. Author of Streamlit.')).toEqual([]);
  expect(idsIn('I deploy with Databricks and Snowflake.')).toEqual(['databricks', 'snowflake']);
  expect(idsIn('I am good at Docker.')).toEqual(['docker']);
});

test('a name inside something else is none', () => {
  expect(idsIn('Tested against SQL injection.')).toEqual([]);
  expect(idsIn('**Languages & Core ML**\n\nPython, PyTorch')).toEqual(['python', 'pytorch']);
  expect(idsIn('**Tools:** CoreML, Swift')).toEqual(['coreml', 'swift']);
  expect(idsIn('**Skills:** speech with Fish-Speech, PyTorch')).toEqual(['fishspeech', 'pytorch']);
  expect(idsIn('### Tools\n\nPython, see [my GitHub](https://github.com/pat-example)')).toEqual(['python']);
  expect(idsIn('![](https://img.shields.io/badge/AI-Enthusiast-blue)')).toEqual([]);
  expect(idsIn('![](https://skillicons.dev/icons?i=ai,py)')).toEqual(['adobeillustrator', 'python']);
});

test('whose a model is, and a part of another name, name no tool', () => {
  expect(idsIn('- [TrOCR](https://models.example/t), by Salesforce')).toEqual(['trocr']);
  expect(idsIn('An API backed by PostgreSQL.')).toEqual(['postgresql']);
  expect(idsIn('See edge-torch-notes and shim-for-keras, in Python-based code with Redis-Kafka.')).toEqual([
    'python',
    'redis',
    'apachekafka',
  ]);
  expect(idsIn('Safety rails for barges; sites in Ruby on Rails.')).toEqual(['rubyonrails']);
});

test('an everyday word without a capital is meant beside sure names or alone', () => {
  expect(idsIn('## Data skills\n\n- pipelines (batch/streaming)\n- fun: chai, books')).toEqual([]);
  expect(idsIn('## Languages\n\n- go\n- python')).toEqual(['go', 'python']);
  expect(idsIn('Languages: python, go, c++')).toEqual(['python', 'go', 'cplusplus']);
});

test('what somebody wants to learn is no claim when it is a badge either, nor is a badge to write to', () => {
  const badge = (name: string) => `![](https://img.shields.io/badge/${name}-blue)`;
  expect(idsIn(`Now learning ${badge('Redis')}\nI want to learn ${badge('Flutter')} and ${badge('Deno')}`)).toEqual([
    'redis',
  ]);
  expect(idsIn(`[${badge('Microsoft_Outlook')}](mailto:pat@example.org)`)).toEqual([]);
});

test('a line of tools under the title of one piece of work says what was built', () => {
  const told = (text: string) => readTechnologies(text).map(({ grounded }) => grounded);
  expect(told('## Projects\n\n### Lock keeper\n\n**Tech stack:** Redis, Kafka')).toEqual([true, true]);
  expect(told('## Projects\n\n**Tech stack:** Redis, Kafka')).toEqual([false, false]);
  expect(told('## Projects\n\n### Skills\n\nRedis, Kafka')).toEqual([false, false]);
});

test('the parts of a list of tools need no heading that says so', () => {
  expect(idsIn('# Tech stack\n\n### GitOps\n\n- Helm\n- Flux\n\n### Fun\n\nchess')).toEqual(['helm', 'flux']);
  expect(idsIn('# About\n\n### Boats\n\n- Helm\n- Keel')).toEqual([]);
});
