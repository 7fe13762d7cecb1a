import type { RoleId } from './roles';
import type { ScoreArea } from './score-areas';

export type Scenario = {
  /** Its words stand in the catalogue: `report:scenarios.<id>` with `ask`, `listenFor` and `worry`. */
  id: string;
  /** For whom it is asked, most telling first within the order of this list. */
  roles: readonly RoleId[];
  areas: readonly ScoreArea[];
  source: string;
};

const building: readonly RoleId[] = ['ml-engineer', 'mlops-engineer'];
const measuring: readonly RoleId[] = ['applied-scientist', 'data-scientist', 'research-scientist'];
/** Those who answer for work that others build (S2: the questions on stakeholders, boundaries and what they advised against). */
const answering: readonly RoleId[] = ['ai-programme-manager', 'head-of-ai'];

/** Questions of the field that need no public work to be asked. Sources: S2's eight questions, S3's scenarios (README.md). */
export const scenarios: readonly Scenario[] = [
  {
    id: 'worst-failure',
    roles: [...building, 'data-engineer', 'applied-scientist', ...answering],
    areas: ['operations', 'communication'],
    source: 'S2',
  },
  {
    id: 'drift',
    roles: ['mlops-engineer', 'ml-engineer', 'data-scientist', 'ai-governance-analyst'],
    areas: ['operations', 'data-judgment'],
    source: 'S2',
  },
  {
    id: 'safe-rollout',
    roles: [...building, 'applied-scientist', 'ai-governance-analyst', ...answering],
    areas: ['operations', 'evaluation-design'],
    source: 'S3',
  },
  { id: 'latency-or-quality', roles: building, areas: ['implementation', 'evaluation-design'], source: 'S3' },
  {
    id: 'retrieval-reliability',
    roles: ['ml-engineer', 'applied-scientist', 'research-scientist'],
    areas: ['evaluation-design', 'problem-framing'],
    source: 'S3',
  },
  {
    id: 'sparse-data',
    roles: ['applied-scientist', 'data-scientist', 'ml-engineer', 'research-scientist'],
    areas: ['data-judgment', 'problem-framing'],
    source: 'S3',
  },
  {
    id: 'measured-impact',
    roles: [...measuring, 'ml-engineer', 'ai-governance-analyst', ...answering],
    areas: ['evaluation-design', 'communication'],
    source: 'S2',
  },
  {
    id: 'good-metrics-unhappy-people',
    roles: [...measuring, 'ml-engineer', 'ai-governance-analyst', ...answering],
    areas: ['problem-framing', 'communication'],
    source: 'S2',
  },
  {
    id: 'system-owned',
    roles: [...building, 'data-engineer', 'head-of-ai'],
    areas: ['implementation', 'operations'],
    source: 'S2',
  },
  {
    id: 'upstream-data',
    roles: ['data-engineer', 'mlops-engineer', 'data-scientist', 'ai-governance-analyst'],
    areas: ['data-judgment', 'operations'],
    source: 'S2, S5',
  },
  {
    id: 'advised-against',
    roles: [...measuring, 'data-engineer', 'ai-governance-analyst', ...answering],
    areas: ['problem-framing', 'communication'],
    source: 'S2',
  },
  {
    id: 'assisted-work',
    roles: [...building, ...measuring, 'data-engineer'],
    areas: ['implementation', 'evaluation-design'],
    source: 'S3',
  },
];

/** Those of a role, in the order of the list; all of them where no role is chosen. */
export const scenariosFor = (role: string | null): readonly Scenario[] =>
  role === null ? scenarios : scenarios.filter(({ roles }) => roles.some((one) => one === role));
