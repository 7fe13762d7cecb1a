/**
 * Words by which people say on their profile that they do not want to be written to about work, in English and German.
 * In doubt the person's wish counts. Matched on one sentence of at most 600 characters, in lower case.
 */
export const doNotContactWords: readonly RegExp[] = [
  /\b(?:no|zero|avoid|without|hate|ignore|block) (?:more |any |all |unsolicited |cold |tech |it |external |third[- ]party |agency |please )*(?:recruit(?:er|ers|ing|ment)(?: (?:spam|mails?|emails?|messages?|agencies))?|head-?hunters?|sourcers?|cold (?:mails?|emails?|messages?|outreach|calls?)|outreach|solicitations?|job offers?|offers? of (?:work|jobs?)|staffing agenc(?:y|ies)|agencies|inmails?)\b/,
  /\b(?:recruiters?|head-?hunters?|sourcers?|recruiting agencies|staffing agencies)\b[^.!?]{0,30}\b(?:do not|don['’]?t|please no|stay away|go away|not welcome|keep out|keep away|leave me alone|(?:will|are|get) (?:be )?(?:ignored|blocked|reported|marked as spam|deleted))\b/,
  /\b(?:do not|don['’]?t|never|stop) (?:please |ever )?(?:contact(?:ing)?|e-?mail(?:ing)?|messag(?:e|ing)|writ(?:e|ing)(?: to)?|approach(?:ing)?|dm(?:ing)?|ping(?:ing)?|call(?:ing)?|spam(?:ming)?|headhunt|recruit|solicit|reach(?:ing)? out to|poach) me\b/,
  /\b(?:do not|don['’]?t|never) (?:contact|e-?mail|message|approach|reach out|write|ping|dm)\b[^.!?]{0,40}\b(?:jobs?|roles?|recruit\w*|opportunit\w+|positions?|offers?|hiring|openings?|vacanc(?:y|ies))\b/,
  /\bplease (?:do not|don['’]?t|no) (?:contact|reach out|solicit|recruit|job|offers?|cold)\b/,
  /\bnot (?:currently |actively |really |at all |presently )?(?:looking|searching|available|open|seeking) (?:(?:for|to) )?(?:a |an |any |new |other |full-time |full time |more |another |paid |freelance )*(?:jobs?(?! (?:queues?|schedulers?|runners?|systems?|boards?))|roles?|positions?|opportunit\w+|employment|offers?|recruit\w*|be(?:ing)? (?:hired|recruited|contacted)|work\b(?! with| together| on))/,
  /\bnot (?:currently |actively |at all )?interested in (?:any |new |other |your |being |a |hearing about |changing )*(?:jobs?|roles?|positions?|opportunit\w+|offers?|recruit\w*|employment)\b/,
  /\bnot (?:for hire|hireable|hirable|on the (?:job )?market|to be (?:contacted|recruited))\b/,
  /\b(?:unsolicited|cold) (?:\w{1,20} ){0,2}(?:mails?|e-?mails?|messages?|offers?|outreach|contacts?)\b[^.!?]{0,40}\b(?:not|never|ignored|deleted|blocked|unwelcome|spam|no answer|unanswered)\b/,
  /\bhappily employed\b[^.!?]{0,60}\b(?:do not|don['’]?t|no|not|please)\b/,
  /\b(?:no solicit(?:ing|ation)|opt(?:ed)?[- ]out of recruit\w*)\b/,
  /\bkeine? (?:weiteren? |unaufgeforderten? |kalten? )?(?:anfragen? (?:von|durch) )?(?:recruiter(?:n|innen)?|recruiting[- ]?\w*|personalvermittl\w*|personaldienstleister\w*|head-?hunter\w*|job-?angebote?n?|stellenangebote?n?|kaltakquise|vermittlungsanfragen|projektanfragen|headhunting)\b/,
  /\b(?:recruiter|headhunter|personalvermittler)\w{0,5}\b[^.!?]{0,30}\b(?:unerwünscht|nicht erwünscht|bitte nicht|zwecklos|werden (?:ignoriert|blockiert))\b/,
  /\b(?:bitte )?(?:nicht|keinesfalls|niemals) (?:kontaktieren|anschreiben|ansprechen|anrufen|abwerben)\b/,
  /\b(?:bitte )?(?:von|ich bitte,? von) (?:anfragen|jobangeboten|kontaktaufnahmen?|angeboten) abzusehen\b|\bbitte von [^.!?]{0,40}\babsehen\b/,
  /\b(?:nicht|derzeit nicht|aktuell nicht) auf (?:der )?(?:job|stellen|arbeits)-?suche\b/,
  /\b(?:suche (?:derzeit |aktuell |gerade |momentan )?(?:keinen?|nicht nach (?:einem|einer)) (?:neuen? )?(?:job|stelle|arbeit|herausforderung))\b/,
  /\bkein(?:erlei)? interesse an (?:\w{1,20} ){0,2}(?:jobs?|stellen?|angeboten?|jobangeboten|stellenangeboten|wechsel)\b/,
  /\bnicht an (?:\w{1,20} ){0,2}(?:jobs?|stellen|angeboten|jobangeboten|stellenangeboten) interessiert\b/,
  /\bno (?:\w{1,20} ){0,2}unsolicited (?:\w{1,20} ){0,2}(?:e-?mails?|mails?|messages?|offers?|contacts?|dms?)\b/,
];

/** Sentences that look so and say something else: about others' products, or of a fixed thing that is not contact. */
export const contactNearMisses: readonly RegExp[] = [
  /\b(?:tools?|software|app|platform|product|saas|bot|blocker|filter|plugin|extension) (?:for|against|that|to)\b[^.!?]{0,60}\brecruit/,
  /\brecruiters? (?:don['’]?t|do not) (?:read|see|know|understand|look|have|need|get|like)\b/,
  /\b(?:no|without) (?:recruiters?|agenc(?:y|ies)) (?:fees?|needed|required|involved|necessary)\b/,
  /\b(?:do not|don['’]?t) (?:contact|e-?mail|message) (?:me )?(?:for|about|with) (?:support|issues?|bugs?|questions? about (?:the|this) (?:code|library|project))\b/,
];
