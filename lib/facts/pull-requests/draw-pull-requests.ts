import type { Dossier } from '../../dossier/schema';
import type { PullRequestWork } from './work';

export const drawPullRequests = (_dossier: Dossier): PullRequestWork[] => [];
