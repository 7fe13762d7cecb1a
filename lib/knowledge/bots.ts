/**
 * How text tells that it is not its author's own: signatures of coding agents and of bots that write into descriptions,
 * of suggestion commits, of forms that projects lay before a contributor. Source: the tools' own documented trailers and
 * footers, and the forms of large public projects.
 */

/** Trailers and footers by which coding agents sign. Matched on one line of at most 400 characters, in lower case. */
export const agentSignatures: readonly RegExp[] = [
  /^(?:co-authored-by|assisted-by|generated-by|co-developed-by|made-with|ai-assisted-by|authored-by):.{0,80}\b(?:claude|copilot|cursor|cursoragent|devin|codex|chatgpt|gpt-\d\S*|openai|aider|gemini|openhands|jules|sweep|windsurf|amp|junie|opencode|qwen|kiro|cline|roo code|factory-droid|anthropic)\b/,
  /(?:🤖|✨|generated|written|created|authored|implemented|drafted) (?:generated |written |created )?(?:with|by|using) (?:the help of )?\[?(?:claude|copilot|github copilot|cursor|devin|codex|chatgpt|aider|gemini|openhands|jules|sweep|windsurf|amp|an? (?:ai|llm|coding) (?:agent|assistant|model)|ai\b|opencode|junie|kiro)/,
  /^(?:link to devin (?:run|session)|requested by:.{0,60}\bdevin|claude-session:|codex task:|cursor task:)/,
  /^this (?:pr|pull request|change|description) (?:was|is|has been) (?:ai|llm|auto(?:matically)?)[- ](?:generated|written|assisted)/,
];

/** Headings and first lines under which a bot writes its summary into somebody's description. */
export const botSections =
  /^(?:summary by (?:coderabbit|sourcery|greptile|copilot|gitar)|(?:coderabbit|greptile|sourcery|korbit|ellipsis|qodo|codeium|cursor bugbot|gemini code assist|copilot) (?:summary|review|overview)|walkthrough by|original prompt|pr (?:summary|type|description) by \w+|important changes by|this (?:description|summary) (?:was|is) (?:created|generated) by)/;

/** Lines that machines write: trailers, ids, footers. */
export const machineLines =
  /^(?:[a-z][a-z-]{2,40}-by: |git-?origin-rev-?id:|change-id:|differential revision:|pull request resolved:|ghstack-source-id:|test plan: ci$|reviewed by |stack from |for more information, see https?:|see also:? https?:|(?:✨ let|💡 you can make) copilot|link to (?:the )?(?:tracking |related )?issue|signed-off-by|cc @|\/cc |\/kind |\/assign|\/lgtm|release (?:tag|workflow):|bumps \[|updates? \[?`?\S{1,80}`? from \S{1,40} to \S{1,40}$|updated-dependencies:|dependency-\w+:|(?:full )?change ?log:? https?:|\*{0,2}full changelog)/;

/** Commits taken from a reviewer's suggestion, as GitHub words them. */
export const suggestionCommits =
  /^(?:apply suggestions? from (?:code review|@?\S{1,60})|apply (?:the )?(?:reviewer'?s )?suggest(?:ion|ed change)s?|accept suggest\w*|update from review (?:comments?|suggest\w*)|suggested? (?:change|edit)s? from)/;

/** Subjects of commits that tell nothing. */
export const emptyCommits =
  /^(?:(?:update|create|delete|rename|add|edit|revert(?:ed)?)(?:d)? (?:the )?\S{1,80}(?: file)?$|(?:minor |small |more |some |another |quick )?(?:fix(?:es|ed|ing)?|wip|lint(?:ing|er)?|format(?:ting|ted)?|style|clean ?-?up|nits?|typos?|tests?|refactor(?:ing)?|tweaks?|changes?|updates?|comments?|rebase[ds]?|merge[ds]?|oops|temp|debug|try|clippy|fmt|black|isort|ruff|pre-commit)(?: (?:ci|tests?|lint|typos?|fix(?:es)?|errors?|imports?|comments?|build|style|issues?))?\.?$|merge (?:branch|pull request|remote|main|master|upstream)|address(?:ed|ing)? (?:the )?(?:more |review |pr )?(?:comments?|feedback|reviews?|nits)|(?:update|fix) (?:from|per|after) review|ci: auto fix|\[pre-commit\.ci\]|auto fixes from)/;

/** Headings of forms under which there are ticks, routines and names, not reasons. */
export const formHeadings =
  /^[^a-z]{0,6}(?:(?:are|is|was|were|does|do|did|has|have|who) .{0,80}|criteria for .{0,60}|(?:please|thank you|thanks) .{0,60}|.{0,20}\bagreement$|e-?mail address.{0,40}|where should .{0,60}|what are the relevant .{0,40}|test(?:ing)? plan|how (?:has|was|were|is|are) (?:this|it|these|the)\b.{0,40}test|tests?(?:ing)?$|testing done|validation$|verification$|check ?list|before submitting|pr check ?list|author check ?list|contributor check ?list|who can review|reviewers?|type of change|types of changes|documentation changes?|migration plan|observability plan|release notes?|changelog|related (?:issues?|prs?|links)|linked issues?|issues?$|references?$|refs$|screenshots?|additional (?:context|notes)|special notes|does this pr introduce|did this pr|commands? run|how to test|steps to (?:test|reproduce)|usage$|example(?:s)?$|logs?$|output$)/;

/** What forms say for themselves. Matched on a block in lower case. */
export const formPhrases =
  /^(?:summari[sz]e the changes made by this pr|how are these changes tested|are all docstrings for user-facing|please (?:include|describe|add|explain|make sure|read|check|delete|fill|provide|tick|mark|ensure|select|remove|replace)|(?:fixes|closes|resolves|addresses|part of|related to|relates to|follow[- ]up to|see|ref|refs|issue|towards|backport of|cherry[- ]?pick\w* (?:of|from))?:?\s*#?\s*\(?(?:issue)?\)?\.?$|(?:description|testing|documentation|summary|motivation|changes?|tests?):?$|(?:n\/a|none|no|yes|nothing|tbd|todo|self-explanatory|untested|-+|\.+)\.?$|what (?:does this pr do|this pr does|is this|type of pr)|why (?:is this|are these|we need)|which issue|thank(?:s| you)\b|hi\b|hello\b|feel free to|anyone in the community|once (?:you'?re|the pr)|<!--|describe your changes|improvements? (?:&|\/|and) (?:bug fixes|new functionality)$|new functionality:?$|bug fixes:?$|if (?:yes|applicable|this (?:pr|pull request)|your (?:pr|pull request|change)|you(?:'re| are| have| need| want| wish| would))\b|by submitting|i (?:have|confirm|agree)\b.{0,40}(?:read|sign|tested|checklist|agree))/;
