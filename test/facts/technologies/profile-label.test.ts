import { expect, test } from 'vitest';
import { profileLabel } from '../../../lib/facts/technologies/profile-label';
import { readTechnologies } from '../../../lib/facts/technologies/read-technologies';

const labelOf = (text: string) => profileLabel(readTechnologies(text));
const seven = 'Python, Docker, Redis, Kubernetes, PyTorch, FastAPI, PostgreSQL';

test('eight names without a word make a list, seven do not', () => {
  expect(labelOf(`Tools: ${seven}`)).toBe('few');
  expect(labelOf(`Tools: ${seven}, MLflow`)).toBe('listed');
});

test('a name that is repeated is one name', () => {
  expect(labelOf(`Tools: ${seven}, Python, python`)).toBe('few');
});

test('half of them told of makes a profile grounded', () => {
  expect(labelOf('I built a queue with Redis. I know Docker.')).toBe('grounded');
  expect(labelOf('I built a queue with Redis. I know Docker and PyTorch.')).toBe('few');
});

test('the main three told of make a long list grounded', () => {
  expect(
    labelOf(
      `I built a scheduler in Python on top of Redis and served it by FastAPI.\n\n## Tools\n\n${seven}, MLflow, Grafana, Airflow, Kafka, Terraform`,
    ),
  ).toBe('grounded');
});

test('nothing named is few', () => {
  expect(labelOf('')).toBe('few');
});
