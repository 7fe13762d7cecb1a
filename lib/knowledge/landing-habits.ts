/**
 * How projects take changes in where GitHub does not call it a merge, or where nothing but GitHub's merge counts. Each
 * row has its source; a project without a row is judged by what GitHub says alone. Names and labels in lower case.
 *
 * What a closing commit says is read where the commit is read (lib/readers/api/closing-commit.ts): it needs no row, for
 * GitHub closes by the same words everywhere.
 */
export type LandingHabit = {
  /** `owner/name`, `owner/*` for everything an organisation has, or `*` where a tool writes so wherever it is used. */
  where: readonly string[];
  /** What proves that a closed pull request came in. All that is given must hold. */
  landed?: {
    by: 'bot' | 'commit' | 'merge-queue';
    /** One of these labels. A counter behind it counts: PyTorch sets `mergedX1` when a change lands again. */
    labels?: readonly string[];
    /** Labels that say that it was taken out again, which leaves open how it ended. */
    unless?: readonly string[];
    /** Who closed it, as a role. */
    closedBy?: 'bot';
    /** What the title is made to begin with. */
    title?: string;
  };
  /** Where changes come in by GitHub's merge alone, since this day: one that is closed without it did not land. */
  mergedOnlySince?: string;
  source: string;
};

export const landingHabits: readonly LandingHabit[] = [
  {
    where: ['pytorch/*', 'meta-pytorch/*'],
    landed: { by: 'bot', labels: ['merged'], unless: ['reverted'] },
    source:
      'pytorch/pytorch .github/scripts/trymerge.py: pushes the squashed change to the main branch, sets the label "merged", and closes; try_revert sets "reverted"',
  },
  {
    where: ['facebook/*', 'react/react-native', 'facebookincubator/*', 'facebookexperimental/*', 'facebookresearch/*'],
    landed: { by: 'bot', labels: ['merged'], unless: ['reverted'] },
    source:
      'pull requests of facebook/react-native: imported into the company’s repository, exported as a commit, closed by a bot with the label "Merged" (“This PR has been merged”)',
  },
  {
    where: ['tensorflow/*', 'openxla/*', 'jax-ml/*', 'google/jax'],
    landed: { by: 'bot', labels: ['ready to pull', 'pull ready'], unless: ['stale'], closedBy: 'bot' },
    source:
      'openxla.org/xla/copybara: not merged on GitHub but imported, submitted as a commit of its own, and closed by Copybara; the labels ask for the import',
  },
  {
    where: ['openjdk/*'],
    landed: { by: 'bot', labels: ['integrated'] },
    source:
      'wiki.openjdk.org/display/SKARA/Pull+Request+Commands: /integrate pushes one commit, labels "integrated" and closes',
  },
  {
    where: ['gitgitgadget/git', 'git/git'],
    landed: { by: 'commit', labels: ['master', 'maint'] },
    source:
      'gitgitgadget/gitgitgadget pull request 33: labels a series by the branches that it is in, and closes it once it is in "master" or "maint"',
  },
  {
    where: ['*'],
    landed: { by: 'merge-queue', title: '[merged by bors] - ' },
    source:
      'bors-ng lib/worker/batcher.ex: with use_squash_merge it closes the pull request and puts "[Merged by Bors] - " before its title',
  },
  {
    where: ['kubernetes/*', 'kubernetes-sigs/*', 'kubernetes-client/*', 'kubernetes-csi/*', 'kubeflow/*', 'knative/*'],
    mergedOnlySince: '2016-01-01',
    source:
      'kubernetes/community contributors/guide/pull-requests.md and docs.prow.k8s.io (Tide): merged on GitHub by the robot once the labels are there',
  },
  {
    where: ['apache/airflow'],
    // Before, its committers pushed with a script like Spark's.
    mergedOnlySince: '2020-01-01',
    source:
      'apache/airflow .asf.yaml: squash is the one merge button, and the branches ask for an approved pull request',
  },
];

/** What that queue puts before a title: no words of the author. A change that landed twice has it twice. */
export const queueTitle = /^(?:\[merged by bors\] - ){1,9}/iu;

/**
 * Beginnings of titles by which tools and people name a change that carries another one over to a release branch. Matched
 * on the first 200 code units, in lower case. Sources: kubernetes/kubernetes hack/cherry_pick_pull.sh; python/cpython
 * miss-islington and cherry_picker; mergify.com "backport"; korthout/backport-action; pytorch/pytorch RELEASE.md;
 * apache/airflow dev/README_RELEASE; apache/spark "backporting".
 */
export const backPortTitles: readonly RegExp[] = [
  /^automated cherry[- ]?pick of /u,
  /^(?:\[[^\]]{1,40}\] ?){0,3}(?:\[|\()?(?:manual )?(?:back-?port|cherry[- ]?pick)(?:ed|s)?\b/u,
  /\((?:back-?port|cherry[- ]?pick(?:ed)?)(?: of| from)? (?:[\w.-]{1,100}\/[\w.-]{1,100})?#?\d{1,10}\)/u,
  /^\[(?:release[/-]|branch-|stable[/-]|v)?\d{1,4}(?:[.-]\d{1,4}){1,2}(?:[.-](?:x|test|lts|branch|stable))?\] .{0,160}\((?:#|gh-)\d{1,10}\)/u,
];

/** The same, said in the description; matched on one line of at most 400 code units, in lower case. */
export const backPortLines: readonly RegExp[] = [
  /^\(?cherry[- ]picked from commit [\da-f]{7,40}/u,
  /^(?:this (?:pr |pull request |change )?(?:is )?(?:an? )?)?(?:(?:automated |automatic |manual |clean )?(?:back-?port|cherry[- ]?pick)(?:s|ed|ing)?)(?: of| from|:)? (?:pr |pull request )?(?:https:\/\/github\.com\/[\w.-]{1,100}\/[\w.-]{1,100}\/pull\/|(?:[\w.-]{1,100}\/[\w.-]{1,100})?#)\d{1,10}/u,
];

/** Branches that releases are made from: what goes there beside its number was made for the main branch first. */
export const releaseBranches =
  /^(?:release|releases|branch|stable|maint|maintenance|support|backport|hotfix)[-/_.]?v?\d|^v?\d{1,4}[.-](?:\d{1,4}|x)(?:[.-](?:\d{1,4}|x|stable|test|lts|branch|maint))?$/u;

/**
 * How titles take a change back: GitHub's own button and `git revert` (`Revert "…"`), Conventional Commits (`revert: …`),
 * Mercurial's `Back out "…"`, plain words. To revert *to* something is a change of its own. Matched in lower case on a
 * title of at most 400 code units.
 */
export const takesBack =
  /^(?:\[[^\]]{1,40}\] ?){0,3}(?:(?!revert)[a-z]{2,12}(?:\([^()]{1,60}\))?!?: ?)?(?:\[revert\]:? ?|revert(?:\([^()]{1,60}\))?!?: ?|revert(?:s|ed|ing)? (?:the )?(?:of |pr |pull request |commit |changes? (?:introduced |made |from )?(?:in |by |from )?)?(?!to\b|back\b|when\b|if\b|on\b)(?=\S)|back(?:s|ed|ing)? out (?=["“'`#]|[\da-f]{7,40}\b)|roll(?:s|ed|ing)? ?back (?=["“'`#]|[\da-f]{7,40}\b))/u;

/** How they bring it back: `git revert` of a revert (`Reapply "…"`), PyTorch's and Chromium's `Reland`. */
export const bringsBack =
  /^(?:\[[^\]]{1,40}\] ?){0,3}(?:\[(?:re-?land(?:ing)?|re-?apply)[^\]]{0,20}\]:? ?|(?:re-?land(?:s|ed|ing)?|re-?appl(?:y|ies|ied|ying)|roll(?:s|ed|ing)?[- ]?forward)(?:: ?| (?:of |pr |pull request |commit )?(?=["“'`#[]|[\da-f]{7,40}\b)))/u;
