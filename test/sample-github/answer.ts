import { answerApi } from './api/answer-api';
import { answerGraphql } from './graphql/answer-graphql';
import { page, type SampleAnswer, type SampleRequest } from './http';
import { answerRaw } from './raw';
import { answerAssets } from './site/assets';
import { answerSite } from './site/answer-site';
import type { SampleState } from './state';

/**
 * Plays github.com, api.github.com, raw.githubusercontent.com and the hosts of their images. Pure: the same request in the
 * same state gets the same answer. Other hosts do not exist.
 */
export const answer = (request: SampleRequest, state: SampleState): SampleAnswer => {
  if (request.method === 'POST' && request.host === 'api.github.com' && request.path === '/graphql') {
    return answerGraphql(request, state);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return page(405, 'Only reading is played here.');
  switch (request.host) {
    case 'github.com':
      return answerSite(request, state);
    case 'api.github.com':
      return answerApi(request, state);
    case 'raw.githubusercontent.com':
      return answerRaw(request, state);
    default:
      return answerAssets(request.host, request.path) ?? page(404, 'No such host is played here.');
  }
};
