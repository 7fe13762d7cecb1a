import type { SampleRepository } from '../person';

/** A Jupyter notebook of these cells, each Markdown where it begins with `#` or a letter's sentence, else code. */
export const notebook = (...cells: { markdown?: string; code?: string }[]): string =>
  JSON.stringify(
    {
      cells: cells.map(({ markdown, code }) =>
        markdown === undefined
          ? { cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source: [code ?? ''] }
          : { cell_type: 'markdown', metadata: {}, source: [markdown] },
      ),
      metadata: { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' } },
      nbformat: 4,
      nbformat_minor: 5,
    },
    null,
    1,
  );

export const pyproject = (name: string, description: string, dependencies: readonly string[]): string => `[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "${name}"
version = "0.4.0"
description = "${description}"
requires-python = ">=3.10"
dependencies = [
${dependencies.map((one) => `  "${one}",`).join('\n')}
]

[project.optional-dependencies]
dev = ["pytest>=8", "ruff>=0.5"]
`;

export const workflow = `name: ci
on: [push, pull_request]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install -e ".[dev]"
      - run: ruff check .
      - run: pytest
`;

export const dockerfile = (module: string): string => `FROM python:3.12-slim
WORKDIR /app
COPY pyproject.toml .
COPY src src
RUN pip install --no-cache-dir .
USER 1000
CMD ["python", "-m", "${module}"]
`;

type Package = {
  name: string;
  module: string;
  description: string;
  readme: string;
  dependencies: readonly string[];
  /** Module files and their sizes in bytes. */
  modules: Readonly<Record<string, number>>;
  tests?: Readonly<Record<string, number>>;
  container?: boolean;
  more?: Readonly<Record<string, string | number>>;
};

/** The files of a Python package with tests and continuous integration. */
export const packageFiles = (made: Package): SampleRepository['files'] => {
  const files: Record<string, string | number> = {
    '.github/workflows/ci.yml': workflow,
    '.gitignore': '__pycache__/\n.venv/\ndist/\n',
    LICENSE: 1_069,
    'README.md': made.readme,
    'pyproject.toml': pyproject(made.name, made.description, made.dependencies),
    [`src/${made.module}/__init__.py`]: `"""${made.description}"""\n`,
  };
  for (const [path, size] of Object.entries(made.modules)) files[`src/${made.module}/${path}`] = size;
  for (const [path, size] of Object.entries(made.tests ?? {})) files[`tests/${path}`] = size;
  if (made.container) files.Dockerfile = dockerfile(made.module);
  return { ...files, ...made.more };
};

/** A fork, which is nobody's own work. */
export const fork = (name: string, description: string, language: string, pushedDaysAgo: number): SampleRepository => ({
  name,
  description,
  language,
  fork: true,
  files: { 'README.md': `# ${name}\n\n${description}\n`, 'setup.py': 900, 'src/main.py': 12_000 },
  createdDaysAgo: pushedDaysAgo + 3,
  pushedDaysAgo,
  license: 'Apache-2.0',
});
