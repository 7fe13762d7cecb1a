import { createAnalysis } from '../../lib/analysis/analyse';
import { drawFacts } from '../../lib/facts/draw-facts';
import { rules } from '../../rules';

const answer = createAnalysis(drawFacts, rules);

self.onmessage = ({ data }: MessageEvent<unknown>) => self.postMessage(answer(data));
