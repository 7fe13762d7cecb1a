import { expect, test } from 'vitest';
import { longestManifest, packagesIn } from '../../../lib/facts/technologies/manifest-packages';
import { ofPackage } from '../../../lib/facts/technologies/traces';

const namesIn = (path: string, content: string): string[] =>
  packagesIn(path, content).map(({ ecosystem, name }) => `${ecosystem}:${name}`);

test.each([
  [
    'requirements.txt',
    '# torch\nNumPy==1.26\nuvicorn[standard]~=0.30 # serve\n-r base.txt\nscikit_learn\n',
    ['pypi:numpy', 'pypi:uvicorn', 'pypi:scikit-learn'],
  ],
  [
    'pyproject.toml',
    '[project]\nname = "x"\ndependencies = [\n  "torch>=2",\n]\n[dependency-groups]\ndev = ["pytest"]\n',
    ['pypi:torch', 'pypi:pytest'],
  ],
  ['pyproject.toml', '[tool.poetry.dependencies]\nfastapi = "^0.1"\n', ['pypi:fastapi']],
  ['setup.py', 'setup(install_requires=["pandas>=2", \'ray[serve]\'])\n', ['pypi:pandas', 'pypi:ray']],
  [
    'environment.yml',
    'dependencies:\n  - conda-forge::polars=1.0\n  - pip:\n    - mlflow\n',
    ['pypi:polars', 'pypi:pip', 'pypi:mlflow'],
  ],
  [
    'web/package.json',
    '{\n "dependencies": {"react": "19"},\n "devDependencies": {"@types/node": "20"}\n}',
    ['npm:react', 'npm:@types/node'],
  ],
  [
    'go.mod',
    'module example.com/x\nrequire (\n\tk8s.io/client-go v0.30.0\n\tgithub.com/a/b/v2 v2.1.0\n\tgithub.com/c/d v1.0.0 // indirect\n)\n',
    ['go:k8s.io/client-go', 'go:github.com/a/b'],
  ],
  ['Cargo.toml', '[dependencies]\ntokio = { version = "1" }\n', ['cargo:tokio']],
  [
    'Dockerfile',
    'FROM --platform=linux/amd64 python:3.12-slim AS base\nFROM docker.io/library/redis\n',
    ['image:python', 'image:redis'],
  ],
  ['compose.yaml', 'services:\n  db:\n    image: "postgres:16"\n', ['image:postgres']],
  ['.github/workflows/ci.yml', 'steps:\n  - uses: actions/setup-python@v5\n', ['action:actions/setup-python']],
  [
    'pom.xml',
    '<dependency>\n <groupId>org.apache.spark</groupId>\n <artifactId>spark-sql_2.13</artifactId>\n</dependency>\n<artifactId>alone</artifactId>',
    ['maven:org.apache.spark:spark-sql_2.13'],
  ],
  [
    'build.gradle.kts',
    'plugins {\n  id("org.springframework.boot") version "3"\n}\ndependencies {\n  implementation("org.apache.kafka:kafka-clients:3.7")\n}',
    ['maven:org.springframework.boot', 'maven:org.apache.kafka:kafka-clients'],
  ],
  [
    'build.sbt',
    'libraryDependencies += "org.apache.flink" %% "flink-scala" % "1.19"',
    ['maven:org.apache.flink:flink-scala'],
  ],
  [
    'DESCRIPTION',
    'Package: ferry\nImports: ggplot2 (>= 3.4),\n    dplyr\nAuthor: shiny\nSuggests: testthat',
    ['cran:ggplot2', 'cran:dplyr', 'cran:testthat'],
  ],
  ['infra/main.tf', 'provider "aws" {\n}\nsource = "hashicorp/google"\n', ['provider:aws', 'provider:google']],
  ['Chart.yaml', 'name: ferry\ndependencies:\n  - name: postgresql\n', ['named:postgresql']],
  ['CMakeLists.txt', 'find_package(OpenCV REQUIRED)\nadd_executable(a a.cc)\n', ['named:opencv']],
  ['flake.nix', '  buildInputs = [ pkgs.postgresql ];\n    redis\n', ['named:postgresql', 'named:redis']],
  ['Gemfile', 'gem "rails", "~> 8"\n', ['named:rails']],
  ['environment-gpu.yml', 'dependencies:\n  - pytorch=2\n', ['pypi:torch']],
] as const)('%s', (path, content, names) => {
  expect(namesIn(path, content)).toEqual(names);
});

test('each package comes with the line that names it', () => {
  const content = '[project]\ndependencies = [\n  "torch>=2",\n]\n';
  const [found] = packagesIn('pyproject.toml', content);
  expect(content.slice(found?.start, found?.end)).toBe('  "torch>=2",');
});

test('what does not parse or is too long names nothing', () => {
  expect(packagesIn('pyproject.toml', '[[[')).toEqual([]);
  expect(packagesIn('package.json', '{"dependencies": ')).toEqual([]);
  expect(packagesIn('package.json', '{"dependencies": [1, null]}')).toEqual([]);
  expect(packagesIn('requirements.txt', 'torch\n'.repeat(longestManifest))).toEqual([]);
  expect(packagesIn('pyproject.toml', 'a='.padEnd(100_000, '['))).toEqual([]);
});

test('packages lead to technologies, the nearest owner first', () => {
  const idsOf = (...named: Parameters<typeof ofPackage>) => ofPackage(...named).map(({ id }) => id);
  expect(idsOf('maven', 'org.springframework.boot:spring-boot-starter')).toEqual(['springboot']);
  expect(idsOf('maven', 'org.springframework:spring-core')).toEqual(['spring']);
  expect(idsOf('maven', 'org.example:ferry')).toEqual([]);
  expect(idsOf('cran', 'dplyr')).toEqual(['tidyverse']);
  expect(idsOf('provider', 'azurerm')).toEqual(['microsoftazure']);
  expect(idsOf('named', 'qt5')).toEqual(['qt']);
  expect(idsOf('named', 'express')).toEqual([]);
});
