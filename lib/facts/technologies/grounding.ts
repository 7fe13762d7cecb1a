import type { TextLink } from '../text/mask';

/** Verbs of making, deciding or running something: with one of them a sentence says what was done with a tool. */
const making =
  /\b(?:built|build(?:s|ing)? (?:an?|the|our)|developed|created|creator of|author of|authored|wrote|maintain(?:s|er|ed|ing)?|designed|shipped|deployed|migrat(?:ed|ing)|implemented|trained|fine-?tuned|scaled|contribut(?:ed|or|ing) to|refactored|rewrote|ported|automated|optimi[sz]ed|reduced|replaced|released|launched|powered by|powers|running on|runs on|built (?:with|in|on|using)|written in|made with|implementation of|based on)\b/iu;

/** A page that shows a thing made: a repository, package, paper, model or post; no profile, search or filtered list. */
export const leadsToWork = (url: string): boolean => {
  if (url.length > 500) return false;
  const match = /^https?:\/\/(?:www\.)?([^/?#]+)(\/[^?#]*)?(\?[^#]*)?/iu.exec(url);
  if (!match) return false;
  const host = (match[1] ?? '').toLowerCase();
  const parts = (match[2] ?? '').split('/').filter((part) => part !== '');
  if (/[?&](?:tab|q|search|language)=/iu.test(match[3] ?? '')) return false;
  if (host === 'github.com' || host === 'gitlab.com' || host === 'bitbucket.org' || host === 'codeberg.org') {
    return (
      parts.length >= 2 &&
      !/^(?:topics|search|orgs|stars|sponsors|marketplace|features|about|settings|trending)$/iu.test(parts[0] ?? '')
    );
  }
  if (host === 'huggingface.co') return parts.length >= 2;
  if (host === 'arxiv.org' || host === 'doi.org' || host === 'openreview.net' || host === 'zenodo.org')
    return parts.length >= 1;
  if (
    host === 'pypi.org' ||
    host === 'npmjs.com' ||
    host === 'crates.io' ||
    host === 'play.google.com' ||
    host === 'apps.apple.com' ||
    host === 'pkg.go.dev'
  ) {
    return parts.length >= 1;
  }
  if (
    host === 'medium.com' ||
    host === 'towardsdatascience.com' ||
    host === 'dev.to' ||
    host.endsWith('.substack.com') ||
    host.endsWith('.medium.com')
  ) {
    return parts.length >= (host === 'medium.com' || host === 'dev.to' ? 2 : 1);
  }
  return false;
};

/**
 * Whether a stretch of text says what was built or decided with what it names, or links the work: a verb of making in
 * its words, or a link that leads to a thing made.
 */
export const isGrounded = (words: string, links: readonly TextLink[]): boolean =>
  (words.length <= 2_000 && making.test(words)) || links.some(({ url, image }) => !image && leadsToWork(url));
