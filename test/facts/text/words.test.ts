import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../lib/facts/text/language';
import { passageOf, stretchOf, withMarkup } from '../../../lib/facts/text/passage';
import { sentencesOf } from '../../../lib/facts/text/sentences';

const split = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test('end at a full stop, not at an abbreviation, a version or a file', () => {
    expect(split('We use e.g. Kafka v2.0 here. It runs on Node.js and Vue.js. See run.py!')).toEqual([
      'We use e.g. Kafka v2.0 here.',
      'It runs on Node.js and Vue.js.',
      'See run.py!',
    ]);
    expect(split('Faster (approx. 87%). Why? "Because." Then vs. Now')).toEqual([
      'Faster (approx. 87%).',
      'Why?',
      '"Because."',
      'Then vs. Now',
    ]);
  });

  test('start at a figure, an emoji or a masked name as well', () => {
    expect(split('One. 2 more. 🎉 Three. \uE000\uE000 did it.')).toEqual([
      'One.',
      '2 more.',
      '🎉 Three.',
      '\uE000\uE000 did it.',
    ]);
  });

  test('are as many as the text has, however long a run of dots is', () => {
    expect(split('a.'.repeat(50_000))).toHaveLength(1);
    expect(split(`${'.'.repeat(50_000)} A`)).toHaveLength(2);
  });
});

test('a passage finds its way back, with the markup around it', () => {
  const content = 'It is  **[much](https://example.org)**\n faster now';
  const masked = 'It is     much                        \n faster now';
  expect(masked).toHaveLength(content.length);
  const passage = passageOf(masked, 0, masked.length);
  expect(passage.text).toBe('It is much faster now');
  const much = stretchOf(passage, 6, 10);
  expect(content.slice(much.start, much.end)).toBe('much');
  const whole = withMarkup(content, much, 0, content.length);
  expect(content.slice(whole.start, whole.end)).toBe('**[much](https://example.org)**');
});

describe('language', () => {
  const english =
    'This service keeps a queue of requests and hands them to the models that are free. It was written for people who run many small models on shared machines.';
  test.each([
    ['en', english],
    ['en', `${english} Guten Tag und willkommen.`],
    [
      'other',
      'Dieses Projekt ist eine Sammlung von Werkzeugen, mit denen wir unsere Modelle überwachen, und es wird auch von anderen genutzt.',
    ],
    [
      'other',
      'Este proyecto es una colección de herramientas para los equipos que no tienen tiempo, y se puede usar con la nube.',
    ],
    ['other', '这个项目是一个用于部署和监控机器学习模型的工具集合，适合在共享机器上运行许多小模型的团队使用。'],
    ['other', 'Этот проект собирает инструменты, которыми мы следим за моделями, и он открыт для всех.'],
    ['short', 'Python, Docker, Kubernetes, Terraform'],
    ['short', 'Hi, I am Pat'],
    ['short', ''],
  ])('%s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });
});
