export type Language = 'en' | 'other' | 'short';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Function words: every English text is full of them, and no other language shares more than a few. */
const english = words(
  'the and of to in is for with that it on as are this by from be or an at was we i you can which has have our my your not but will they it’s using used when all more how into their its than also if do',
);

/** The commonest words of languages that share the Latin script and turn up on profiles. */
const others = words(
  'der die das und ist nicht mit ein eine einen für auf dem den von zu ich wir auch wie bei aus werden wird sich als nach le la les des et est une dans pour qui que avec sur pas nous je il du au aux ce cette el los las y en por con una para del se lo es como más su sus yo da do em um uma não com os ao na no mais che di il per sono non della gli de het een van niet voor zijn ik och att som på är av till i w na z jest nie się do że ve bir bu için ile',
);

/**
 * Whether a text is English, by its function words and its script: deterministic, no statistics. `short`: too little
 * prose to say (a name, a list of tools): technologies can be read from it, claims not.
 */
export const languageOf = (plain: string): Language => {
  const sample = plain.slice(0, 10_000);
  // Nearly all of most texts is ASCII, which is counted without a look into Unicode's tables.
  const ascii = sample.length - sample.replace(/[A-Za-z]+/gu, '').length;
  const beyond = sample.replace(/[\0-\x7f]+/gu, '');
  const latinBeyond = beyond.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const latin = ascii + latinBeyond;
  const foreign = (beyond.match(/\p{L}/gu)?.length ?? 0) - latinBeyond;
  // Greek letters in formulas and a line of welcome in another script make no foreign text.
  if (foreign > 20 && foreign * 3 > latin) return 'other';
  let own = 0;
  let else_ = 0;
  let count = 0;
  for (const found of sample.toLowerCase().matchAll(/[\p{L}\p{M}]{1,40}(?:[’'][\p{L}]{1,4})?/gu)) {
    count++;
    const word = found[0].replace("'", '’');
    if (english.has(word)) own++;
    else if (others.has(word)) else_++;
  }
  if (else_ >= 4 && else_ > own) return 'other';
  if (count < 20 || own + else_ < 3) return 'short';
  return own * 100 >= count * 6 || own >= 3 * else_ ? 'en' : else_ > own ? 'other' : 'short';
};
