/**
 * Words by which people say on their profile that they do not want to be written to about work, in English and German.
 * In doubt the person's wish counts. Matched on one sentence of at most 600 characters, in lower case.
 */
export const doNotContactWords: readonly RegExp[] = [
  /\bno (?:more )?(?:recruit(?:er|ers|ing|ment)|head-?hunters?|cold (?:mails?|emails?|messages?|outreach)|job offers?|sourcers?)\b/,
  /\b(?:recruiters?|head-?hunters?)\b[^.!?]{0,30}\b(?:do not|don['’]?t|stay away|go away|not welcome|keep out|will be (?:ignored|blocked))\b/,
  /\b(?:do not|don['’]?t|never) (?:contact|e-?mail|message|write(?: to)?|approach|dm|ping|call|reach out to) me\b/,
  /\b(?:do not|don['’]?t) (?:contact|e-?mail|message|approach|reach out)\b[^.!?]{0,40}\b(?:jobs?|roles?|recruit\w*|opportunit\w+|positions?|offers?)\b/,
  /\bplease (?:do not|don['’]?t) (?:contact|reach out|solicit)\b/,
  /\bnot (?:currently |actively |really )?(?:looking|searching|available|open) (?:for|to) (?:a |an |any |new |other |full-time |more |another )*(?:jobs?|roles?|positions?|opportunit\w+|employment|offers?|work|recruit\w*|hire)\b/,
  /\bnot (?:currently |actively )?interested in (?:any |new |other |your )*(?:jobs?|roles?|positions?|opportunit\w+|offers?|recruit\w*)\b/,
  /\bnot (?:for hire|hireable|on the (?:job )?market)\b/,
  /\bkeine? (?:anfragen? (?:von|durch) )?(?:recruiter(?:n|innen)?|personalvermittler\w*|head-?hunter\w*|jobangebote|stellenangebote|kaltakquise)\b/,
  /\b(?:bitte )?(?:nicht|keinesfalls) (?:kontaktieren|anschreiben|ansprechen)\b/,
  /\bnicht auf (?:der )?(?:job|stellen)suche\b/,
  /\b(?:suche (?:derzeit |aktuell |gerade )?(?:keinen?|nicht nach (?:einem|einer)) (?:neuen? )?(?:job|stelle|arbeit))\b/,
];

/** Sentences that look so and say something else: about others' products, or of a fixed thing that is not contact. */
export const contactNearMisses: readonly RegExp[] = [
  /\b(?:tools?|software|app|platform|product|saas|bot|blocker|filter|plugin|extension) (?:for|against|that|to)\b[^.!?]{0,60}\brecruit/,
  /\brecruiters? (?:don['’]?t|do not) (?:read|see|know|understand|look|have|need|get|like)\b/,
];
