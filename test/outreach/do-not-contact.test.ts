import { describe, expect, test } from 'vitest';
import { doNotContactOf } from '../../lib/outreach/do-not-contact';
import { buildDossier } from '../helpers/dossier';

describe('doNotContactOf', () => {
  test.each([
    'No recruiters.',
    'No more recruiting spam, thanks.',
    'No cold outreach please.',
    'No unsolicited emails.',
    'No InMails.',
    'No agencies.',
    'Recruiters will be blocked.',
    'Headhunters are not welcome here.',
    'Stop messaging me about crypto jobs.',
    'Please don’t reach out with job opportunities.',
    'Do not DM me with roles, whatever the pay.',
    'Currently not seeking a new job.',
    'Not looking to be recruited.',
    'Not at all interested in changing jobs.',
    'Not hireable.',
    'Unsolicited job offers will be ignored.',
    'Cold emails are deleted unread.',
    'Happily employed, please no offers.',
    'Recruiter sind unerwünscht.',
    'Anfragen von Headhuntern: bitte nicht.',
    'Keine Anfragen von Recruitern.',
    'Keine Projektanfragen.',
    'Bitte von Jobangeboten absehen.',
    'Derzeit nicht auf Stellensuche.',
    'Kein Interesse an neuen Stellen.',
    'Bitte nicht abwerben.',
    'no recruiters please!',
    '**No recruiters**',
    'Recruiters: please don’t.',
    "Not looking, please don't contact me.",
    'Please do not contact me about jobs',
    "I'm not looking for new opportunities right now.",
    'Not open to offers.',
    'Not interested in new roles.',
    'Bitte keine Recruiter.',
    'Keine Jobangebote, danke.',
    'Bitte nicht anschreiben.',
    'Ich bin nicht auf Jobsuche.',
  ])('honours %j in bio and profile README', (words) => {
    expect(doNotContactOf(buildDossier({ bio: words }))?.text).toBe('bio');
    const inReadme = doNotContactOf(buildDossier({ readme: `# Hello\n\nI build queues. \n\n${words}\n` }));
    expect(inReadme?.text).toBe('profile-readme');
    expect(words).toContain(inReadme?.quote.replaceAll('*', ''));
  });

  test('honours what stands late in a sentence without an end, also where two pieces of it meet', () => {
    for (const before of [400, 590, 1_200, 1_490]) {
      const bio = `${'queues and sluices '.repeat(100).slice(0, before)} no recruiters please`;
      expect(doNotContactOf(buildDossier({ readme: `# Hello\n\n${bio}\n` }))?.text, String(before)).toBe(
        'profile-readme',
      );
    }
  });

  test.each([
    'I build search tools for recruiters.',
    'Looking for new opportunities.',
    'Not looking for perfection, looking for truth.',
    'Open to work. Contact me any time.',
    'A bot that blocks recruiters; no recruiter has read the code yet.'.replace('no recruiter has', 'nobody has'),
    'Recruiters don’t read this far, so hello!',
    'Do not contact support before you read the log.',
    'Not interested in hype.',
    'Not looking for a job queue, I wrote one.',
    'Open to work with people who care.',
    'Works with no agencies needed, a marketplace without middlemen.',
    'Please do not message me for support, open an issue.',
    'I work on ranking at a recruiting company.',
    'Never write code before you read the data.',
    'No job is lost when a worker dies.',
    'Kein Job geht verloren.',
    'Recruiting is a hard ranking problem.',
  ])('does not take %j for it', (words) => expect(doNotContactOf(buildDossier({ bio: words }))).toBeNull());

  test('nobody has to be asked twice: hidden text and code are not read as a wish', () => {
    expect(doNotContactOf(buildDossier({ readme: '<!-- no recruiters -->\n\n```\nno recruiters\n```' }))).toBeNull();
  });
});
