import { aiTechnologies } from './technologies-ai';
import { dataTechnologies } from './technologies-data';
import { infrastructureTechnologies } from './technologies-infrastructure';
import { languageTechnologies } from './technologies-languages';
import { mlTechnologies } from './technologies-ml';
import { platformTechnologies } from './technologies-platform';
import type { Technology } from './technologies-row';
import { toolTechnologies } from './technologies-tools';
import { webTechnologies } from './technologies-web';

export type { Technology, TechnologyCategory } from './technologies-row';

/** The whole dictionary. Where two rows could claim one name, the alias test fails: each name means one thing here. */
export const technologies: readonly Technology[] = [
  ...languageTechnologies,
  ...webTechnologies,
  ...dataTechnologies,
  ...mlTechnologies,
  ...aiTechnologies,
  ...infrastructureTechnologies,
  ...platformTechnologies,
  ...toolTechnologies,
];

/** Acronyms that stand for several technologies, and the ids they stand for. Source: the makers' own spelled-out names. */
export const acronymStacks: Readonly<Record<string, readonly string[]>> = {
  mern: ['mongodb', 'express', 'react', 'nodedotjs'],
  mean: ['mongodb', 'express', 'angular', 'nodedotjs'],
  mevn: ['mongodb', 'express', 'vuedotjs', 'nodedotjs'],
  pern: ['postgresql', 'express', 'react', 'nodedotjs'],
  lamp: ['linux', 'apache', 'mysql', 'php'],
  elk: ['elasticsearch', 'logstash', 'kibana'],
  efk: ['elasticsearch', 'fluentd', 'kibana'],
  lemp: ['linux', 'nginx', 'mysql', 'php'],
};
