/**
 * Words by which people tell of health, belief, politics, family or love: special categories of personal data in the sense
 * of Art. 9 GDPR, and family beside them. They stand in READMEs, and have no place in a paper about work. Only what is told
 * of oneself counts: a data set of cancer images is work. In doubt a sentence is left out. Matched on one sentence of at
 * most 600 characters, in lower case; English and German.
 */
export const sensitiveWords: readonly RegExp[] = [
  /\bmy (?:own )?(?:health|mental health|illness|disease|disabilit(?:y|ies)|depression|anxiety|adhd|autism|cancer|surgery|therapy|pregnancy|burn-?out|diagnosis|condition|recovery)\b/,
  /\bi(?:['’]m| am| was| have| had|['’]ve| suffer| suffered| live| lived) (?:\w+ ){0,4}(?:disabled|disability|autistic|autism|adhd|bipolar|depressed|depression|anxiety|cancer|diabet\w{0,4}|epilep\w{0,4}|dyslexi\w{0,2}|pregnant|burnt? out|burned out|burnout|deaf|blind|neurodivergent|chronically ill|chronic (?:pain|illness|fatigue))\b/,
  /\b(?:sick|maternity|paternity|parental|medical) leave\b/,
  /\bi(?:['’]m| am) (?:an? |a proud |a devout |a practi[cs]ing )?(?:christian|muslim|jew|jewish|hindu|buddhist|sikh|atheist|catholic|protestant|mormon)\b/,
  /\b(?:my (?:faith|church|mosque|temple|synagogue|parish)|alhamdulillah|inshallah|mashallah|bismillah|god bless|praise (?:god|allah|jesus)|follower of christ|child of god)\b/,
  /\b(?:free palestine|stand(?:s|ing)? with (?:ukraine|israel|palestine|gaza)|black lives matter|#?blm|#?metoo|pro-(?:life|choice)|slava ukraini)\b/,
  /\bi(?:['’]m| am)? (?:vote|voted|a member of the \w+ party|a (?:democrat|republican|socialist|communist|libertarian|conservative|anarchist|trade unionist|union member))\b/,
  /\bmy (?:wife|husband|spouse|kids?|child|children|son|sons|daughters?|mother|father|mom|mum|dad|parents|family|baby|girlfriend|boyfriend|fianc[eé]e?|marriage|wedding|divorce)\b/,
  /\b(?:father|mother|dad|mom|mum|parent) (?:of|to) (?:\w+ ){0,3}(?:one|two|three|four|five|\d|twins|kids?|children|boys?|girls?|sons?|daughters?)\b/,
  /\b(?:happily married|proud (?:dad|mom|mum|father|mother|husband|wife)|i(?:['’]m| am) (?:\w+ ){0,2}(?:married|divorced|widowed|gay|lesbian|queer|bisexual|transgender|non-?binary))\b/,
  /\b(?:mein(?:e|er|en|em)?) (?:frau|mann|ehemann|ehefrau|kind|kinder|sohn|söhne|tochter|töchter|mutter|vater|eltern|familie|freundin|krankheit|erkrankung|depression|behinderung|glaube|kirche|gemeinde|therapie|schwangerschaft)\b/,
  /\bich (?:bin|war|habe|hatte|leide) (?:\w+ ){0,4}(?:krank|behindert|schwerbehindert|schwanger|autist\w{0,3}|depressi\w{0,3}|adhs|krebs|diabet\w{0,4}|burn-?out|christ|christin|muslim|muslima|jude|jüdin|atheist\w{0,2}|verheiratet|geschieden|schwul|lesbisch|queer|transgender)\b/,
  /\b(?:elternzeit|mutterschutz|krankgeschrieben|(?:vater|mutter) von (?:\w+ ){0,2}(?:einem|einer|zwei|drei|vier|\d))\b/,
];
