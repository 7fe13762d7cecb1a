import { describe, expect, test } from 'vitest';
import { found, notRead } from '../../lib/dossier/section';
import { sealed, textOf } from '../helpers/reading';

const source = ['source'];

describe('sealing a reading', () => {
  test('hashes each text by its content', async () => {
    const { texts } = await sealed({ texts: [textOf({ id: 'bio', kind: 'bio', content: 'abc' })] });
    // The SHA-256 test vector of FIPS 180-2.
    expect(texts[0]?.hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  test('hashes a source by what was drawn from it, not by when', async () => {
    const first = await sealed({ sections: { name: found('Sample', source) } });
    const again = await sealed({ sections: { name: found('Sample', source) }, readAt: '2026-11-01T10:00:00.000Z' });
    const other = await sealed({ sections: { name: found('Other', source) } });
    expect(again.source.id).toBe(first.source.id);
    expect(other.source.id).not.toBe(first.source.id);
    expect(other.source.hash).not.toBe(first.source.hash);
  });

  test('puts the sealed source wherever the reading named one', async () => {
    const inner = {
      state: 'found' as const,
      value: [{ path: 'a', size: 1 }],
      sources: ['elsewhere'],
      coverage: { seen: 1, of: 1 },
    };
    const {
      source: stamped,
      sections,
      texts,
    } = await sealed({
      sections: {
        bio: found('bio', ['elsewhere']),
        company: notRead('failed'),
        contents: found(
          [
            {
              owner: 'a',
              name: 'b',
              commit: null,
              ref: 'main',
              paths: inner,
              readme: notRead('not-asked'),
              manifests: notRead('not-asked'),
            },
          ],
          source,
        ),
      },
      texts: [textOf({ id: 'bio', kind: 'bio', content: 'x' })],
    });
    expect(JSON.stringify(sections)).not.toContain('elsewhere');
    expect(texts[0]?.source).toBe(stamped.id);
    expect(sections.contents).toMatchObject({ sources: [stamped.id], value: [{ paths: { sources: [stamped.id] } }] });
    expect(sections.company).toEqual(notRead('failed'));
  });
});
