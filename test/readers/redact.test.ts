import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, redactOthers } from '../../lib/readers/redact';

describe('addresses and phone numbers', () => {
  it.each([
    ['write to ada.sample@example.org.', 'write to [e-mail].'],
    ['<ada+x@mail.example.co.uk>', '<[e-mail]>'],
    ['[mail](mailto:ada@example.org)', '[mail](mailto:[e-mail])'],
    ['ada [at] example [dot] org', '[e-mail]'],
    ['ada(at)example.org', '[e-mail]'],
    ['ada AT example DOT org', '[e-mail]'],
    ['ada at example dot org', '[e-mail]'],
    ['ünal@exämple.org', '[e-mail]'],
    ['badge/mail-ada%40example.org-red', 'badge/[e-mail]-red'],
    ['ada&#64;example.org and ada&commat;example&#46;org', '[e-mail] and [e-mail]'],
    ['Ada <git@ada.example>', 'Ada <[e-mail]>'],
    ['a@b.cd,e@f.gh', '[e-mail],[e-mail]'],
    ['Co-authored-by: Ada Sample <ada@example.org>', 'Co-authored-by: [someone]'],
    ['Signed-off-by: Ada Sample <1+ada@users.noreply.github.com>', 'Signed-off-by: [someone]'],
    ['Co-authored-by: sample-bot[bot] <1+sample-bot[bot]@users.noreply.github.com>', 'Co-authored-by: sample-bot[bot]'],
    ['Co-authored-by: Tool <noreply@tool.example>', 'Co-authored-by: Tool'],
    ['call +49 30 1234567 now', 'call [phone] now'],
    ['call +1 (555) 010-9999', 'call [phone]'],
    ['(555) 010-9999', '[phone]'],
    ['555.010.9999', '[phone]'],
    ['0049 30 1234567', '[phone]'],
    ['030/1234567', '[phone]'],
    ['0171-1234567', '[phone]'],
    ['020 7946 0958', '[phone]'],
    ['01 23 45 67 89', '[phone]'],
    ['https://wa.me/4930123456789', 'https://wa.me/[phone]'],
    ['tel:5550109999', 'tel:[phone]'],
    ['Phone: 5550109999', 'Phone: [phone]'],
    [`token ghp_${'Sample0123'.repeat(4)}, keep it`, 'token [token], keep it'],
    [`github_pat_${'Sample_0123'.repeat(8)}`, '[token]'],
    [`https://x:gho_${'5550109999'.repeat(4)}@github.com/a/b`, 'https://x:[token]@github.com/a/b'],
    [`Bearer ghs_12345_${'eyJhbGci.'.repeat(20)}end`, 'Bearer [token]'],
  ])('%s', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it.each([
    'v1.20.3 and 10.4.2-rc.1',
    'ghc_options_for_every_target_of_this_build and ghp_short',
    `aghp_${'Sample0123'.repeat(4)}`,
    '2024-05-01 12:30:00+02:00',
    '01.05.2024 10:30',
    '05/01/2024',
    '2019-2023',
    'ISSN 0028-0836',
    'arXiv:2101.00001v2 and 0704.0001',
    'doi:10.1145/3292500.3330701',
    'ORCID 0000-0002-1825-0097',
    'sha 01234567890abcdef01234567890abcdef012345',
    'id 01234567-8901-4a2b-8c3d-123456789012',
    '1 234 567 users, 1,234,567 rows, 12345678 bytes',
    '+100 000 000 downloads',
    '192.168.100.200 and 10.0.0.1:8080',
    'uses: actions/checkout@v4.1.0',
    'react@18.2.0 and lodash@4.17.21-beta.rc',
    'git@github.com:owner/repo.git',
    'ssh://git@host.example/owner/repo',
    'icons/star@2x.png',
    'work at acme.com and meet at noon',
    '@app.route("/") def f(): pass',
    'https://github.com/o/r/pull/1234567890',
    'p99 went from 1200 to 300 ms over 15 000 000 requests',
  ])('leaves %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  const piece = fc.constantFrom(
    'a',
    'ada',
    '@',
    '.',
    'org',
    'x.yz',
    ' ',
    '[at]',
    ' at ',
    ' dot ',
    '(dot)',
    '+49',
    '030',
    '555',
    '-',
    '1234567',
    '\n',
    'Co-authored-by: ',
    '<',
    '>',
    '[e-mail]',
    '[phone]',
    '%40',
    '/',
    'é',
    '0',
    ',',
    'tel:',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  );

  it('are the same after a second time', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(redact(redact(given))).toBe(redact(given));
      }),
      { numRuns: 2_000 },
    );
  });

  it('leave nothing behind that has the shape of an address', () => {
    const address = /[a-z\d][\w.+-]*@(?!v?\d+\.\d)[a-z\d][a-z\d-]*\.[a-z]{2,}/iu;
    fc.assert(
      fc.property(text, fc.emailAddress(), text, (before, mail, after) => {
        const clean = redact(`${before} ${mail} ${after}`);
        expect(address.exec(clean)?.[0] ?? '').toBe('');
      }),
      { numRuns: 2_000 },
    );
  });

  it('are found in time that grows with the text, not with its square', () => {
    for (const hostile of [
      'a',
      '@',
      'a@',
      'a.',
      '[at]',
      '1 ',
      '0-',
      '(',
      '+',
      '`',
      '~~~\n',
      'Co-authored-by: ',
      '@a',
      'a@b.',
    ]) {
      const long = hostile.repeat(400_000 / hostile.length);
      expect(redact(long).length).toBeGreaterThan(0);
      expect(redactOthers(long, 'x').length).toBeGreaterThan(0);
    }
  });
});

describe('others in the text of a pull request', () => {
  it.each([
    ['thanks @ada-sample!', 'thanks @[someone]!'],
    ['by @Me-Sample and @ada.', 'by @Me-Sample and @[someone].'],
    ['(@ada, @bob)', '(@[someone], @[someone])'],
    ['[@ada](https://github.com/ada)', '@[someone]'],
    ['bump @types/node and @babel/core', 'bump @types/node and @babel/core'],
    ['use `@cached` here, @ada', 'use `@cached` here, @[someone]'],
    ['```py\n@cached\ndef f(): ...\n```\n@ada', '```py\n@cached\ndef f(): ...\n```\n@[someone]'],
    ['~~~\n@cached', '~~~\n@cached'],
    ['a lone ` and @ada', 'a lone ` and @[someone]'],
    ['@pytest.mark stays', '@pytest.mark stays'],
    ['a@b', 'a@b'],
  ])('%s', (given, expected) => {
    expect(redactOthers(given, 'me-sample')).toBe(expected);
    expect(redactOthers(expected, 'me-sample')).toBe(expected);
  });
});
