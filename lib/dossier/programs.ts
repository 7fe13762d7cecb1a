/**
 * Programs that act under the account of a user, by the ends of their names and by name. `bot` alone at the end of a word
 * is also the end of family names. Sources: the bots that the projects themselves document (PyTorch, Kubernetes, Rust,
 * Apache, Meta, CPython, OpenShift, bors, Copybara), and GitHub's own.
 */
export const programPattern =
  /\[bot\]$|(?:^|[-_])(?:ro)?bot\d{0,3}$|(?:merge|github|git|ci|auto|release|build|sync|review|triage|rust|google|code|docs?|dependa|renovate|mattermod|jira)bot$|-bot-|^(?:bors|homu|asfgit|mergify|copybara-service|web-flow|miss-islington|github-merge-queue|ghstack|actions-user|svc-[\w-]{1,40}|[\w-]{1,40}-(?:ci|automation|svc))$|^(?:dependabot|renovate|copilot|github-actions)(?:$|[^a-z\d])/iu;

/** The most of a login that is looked at; GitHub's are shorter. */
export const programCap = 120;

/** True where a login says that its account is a program's. */
export const isProgram = (login: string): boolean => programPattern.test(login.slice(0, programCap));
