/** So long the browser may take to begin saving before what it saves is let go of, in milliseconds. */
const grace = 60_000;

/** Hands the user a file. It is made here and comes from nowhere; nothing of it leaves the browser by this. */
export const download = (name: string, content: Blob): void => {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), grace);
};

/** The name of a file, with the day in it: "plumbline-people-2026-03-01.csv". */
export const fileName = (what: string, now: string, ending: string): string =>
  `plumbline-${what}-${now.slice(0, 10)}.${ending}`;
