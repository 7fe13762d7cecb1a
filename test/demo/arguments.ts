export const usage = `npm start                                   the sample GitHub, with invented people
npm start -- https://github.com/LOGIN       a profile on the real site
npm start -- --headless                     no window: screens everybody, prints it, saves pictures
npm start -- --picture                      makes the picture of the README anew

CHROMIUM_PATH names the Chromium to use, if not the one that is found.`;

export type Demo = {
  /** Null for the sample. */
  login: string | null;
  headless: boolean;
  picture: boolean;
};

/** What the command line asks for; or a sentence saying what is wrong with it. */
export const readArguments = (given: readonly string[]): Demo | string => {
  const demo: Demo = { login: null, headless: false, picture: false };
  for (const one of given) {
    if (one === '--headless') demo.headless = true;
    else if (one === '--picture') demo.picture = true;
    else if (one.startsWith('-')) return `Unknown option: ${one}`;
    else if (demo.login !== null) return `One profile at a time: ${one} is the second.`;
    else {
      const login = /^https:\/\/github\.com\/([a-z\d](?:[a-z\d_-]{0,99}))\/?$/i.exec(one)?.[1];
      if (login === undefined) return `Not the address of a GitHub profile: ${one}`;
      demo.login = login;
    }
  }
  if (demo.picture && demo.login !== null) return 'The picture shows an invented person: --picture takes no address.';
  return demo;
};
