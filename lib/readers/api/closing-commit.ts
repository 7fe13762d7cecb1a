/** The most code units of a commit message that are looked at: the words that close stand at its end or in its first line. */
export const messageCap = 60_000;
const ends = messageCap / 2;

/** A message that exists to close what nobody will merge: no change comes in with it. Spark's committers write such. */
const cleaning =
  /^(?:\[?(?:maintenance|minor|trivial|housekeeping)\]?:? ?)?(?:automated |manual(?:ly)? )?clos(?:e|es|ing)(?: of)?(?: (?:all|some|more|the|these|following|old|stale|inactive|abandoned|outdated|obsolete|open))* (?:prs?|pull[ -]?requests?)\b/iu;
/** What a script writes behind the change that the commit is of; others in the same message are only closed with it. */
const carriedFrom = /^[ \t]{1,3}from[ \t]{1,3}[\w-]/iu;
const askedToClose = /^[ \t]*\((?:close )?requested by/iu;

/**
 * How a commit says that it closes: GitHub's own nine words, then the number, `owner/name#number` or the address.
 * https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue
 */
const closes =
  /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?[ \t]{1,3}(?:https:\/\/github\.com\/([\w-]{1,100})\/([\w.-]{1,100})\/pull\/|(?:([\w-]{1,100})\/([\w.-]{1,100}))?#)(\d{1,10})(?!\d)/giu;

/** Short messages with the two parts that scripts look at, where a long one would cost without telling more. */
const looked = (message: string): string =>
  message.length <= messageCap ? message : `${message.slice(0, ends)}\n${message.slice(-ends)}`;

/**
 * Whether a commit that closed a pull request also brought it in. A committer's or a script's push does: it names the
 * number among words of its own (Spark's "Closes #7 from login/branch", Flink's "This closes #7", Homebrew's "Closes #7.",
 * PyTorch's "Pull Request resolved: <address>", Copybara's "Merging this change closes #7"). A commit that only cleans up,
 * takes something back, or names the number in another repository does not; nor does one that says of another number
 * whence it came.
 * @param repository `owner/name` of the pull request, where the commit stands too
 */
export const bringsIn = (message: string, { repository, number }: { repository: string; number: number }): boolean => {
  const text = looked(message);
  const [subject = ''] = text.split('\n', 1);
  if (cleaning.test(subject.slice(0, 400)) || /^revert\b/iu.test(subject)) return false;
  const wanted = repository.toLowerCase();
  const found: { after: string }[] = [];
  let ofAnother = false;
  for (const match of text.matchAll(closes)) {
    const [whole, urlOwner, urlName, owner = urlOwner, name = urlName, digits] = match;
    const named = owner === undefined || name === undefined ? wanted : `${owner}/${name}`.toLowerCase();
    const end = match.index + whole.length;
    const after = text.slice(end, end + 40);
    if (named === wanted && Number(digits) === number) found.push({ after });
    else if (carriedFrom.test(after)) ofAnother = true;
  }
  return found.some(({ after }) => !askedToClose.test(after) && (!ofAnother || carriedFrom.test(after)));
};

/** The patterns that messages are read by, for the check that none is slow. */
export const closingPatterns: readonly RegExp[] = [cleaning, askedToClose, carriedFrom, closes];
