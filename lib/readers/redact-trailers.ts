/** The trailers of commits and pull requests that name somebody. */
const trailer =
  /^([ \t>*-]{0,8}(?:co-authored|signed-off|reviewed|acked|tested|reported|suggested|helped|approved|requested|co-developed|on-behalf)-(?:by|of)[ \t]{0,3}:[ \t]{0,3})(\S[^\r\n]{0,400})/gimu;

/** Mail that no person reads: how the programs that sign changes give their address. */
const automated = /<(?:noreply|no-reply|cursoragent|\d{1,12}\+copilot)@|\[bot\]/iu;

const namePart = /^[^<\r\n]{0,200}/u;

/** Whoever stands in a trailer becomes a role; an automated author keeps its name. */
export const redactTrailers = (text: string): string =>
  text.replace(trailer, (whole, role: string, who: string) => {
    if (who.startsWith('[someone]')) return whole;
    if (!automated.test(who)) return `${role}[someone]`;
    return `${role}${namePart.exec(who)?.[0].trim() || '[someone]'}`;
  });
