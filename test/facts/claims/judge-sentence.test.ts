import { describe, expect, test } from 'vitest';
import { caps } from '../../../lib/facts/text/caps';
import { figured } from '../../../lib/facts/claims/figures';
import { claimKind, judgeSentence } from '../../../lib/facts/claims/judge-sentence';

const label = (text: string, context = text, heading: string | null = null) =>
  judgeSentence({ text, context, heading });

describe('a number on an outcome, and no word on how it was measured', () => {
  test.each([
    'Reduced kettle latency by 40 %.',
    'Cut the cost of boiling by about 40%, which pleased the cook.',
    'Rewrote the boiler, saving over $1.2M/yr in gas.',
    'Rewrote the boiler, saving €300,000 a year.',
    'The new lid makes boiling 3x faster.',
    'Our kettle is 2–4× faster than other kettles.',
    'Boiling became an order of magnitude faster.',
    'Caching halved the response time of the menu service.',
    'Automated the weekly report, reducing turnaround from days to minutes.',
    'Trained a tea classifier, achieving 98 % accuracy.',
    'The model reached an F1 of 0.93.',
    'Built the ordering service, serving 2M users.',
    'The broker handles 10k requests per second.',
    'A platform capable of handling 1K requests per second.',
    'Designed a campaign with a 32% increase in donations.',
    '⚡ 90% faster reaction to orders',
    'Margin improvement: 3-5% with better cups',
    'Increased uptime to 99.9% with better alarms.',
    'Boiling is now twice as fast.',
    'Reduced the number of spills by a third.',
    'Freed 20 hours a week for the cooks.',
    'Our pipeline is processing 3TB of orders per day.',
    'The kettle app reached 1M downloads.',
    'Boosted sales across all shops by twelve and then by 15 percent.',
    'The tea classifier, ROC AUC 0.93, runs on the till.',
    'Cup sorter with 97% accuracy.',
    'Sorts cups with an F1 score of 0.94.',
    'Known for 40%+ performance gains in the kitchen.',
    'Wrote bots for orders, automating 150+ person-hours a week.',
    'This lid lowers the use of gas by a factor of four.',
    'The lid shortens all boils by a fairly constant 2-5%.',
    'Doubled what guests order with a new menu.',
    'Built the alarm of the stove, delivering 1M+ notes daily.',
    'Wrote the till, processing $5M+ monthly volume.',
    'Known for $20M+ value delivered to hotels.',
    'I have reduced spending on gas by tens of thousands a month.',
    'Opened a recipe book adopted by 1000+ companies.',
    'Exceeded the sales of the first year by 20%.',
    'Reduced incidents with spilled tea by 30 %.',
    'Cut the writing of bills from minutes to under 3 seconds.',
    'Finds a dry kettle 45 s faster.',
    'The speedup of the new lid is 4x.',
    'Scaled the menu service to serve 1.5M requests a day.',
    'The batching allowed the kettle to sustain more than 500 orders per second.',
    'The queue serves thousands of users.',
    'Wrote a planner, cutting weeks of paperwork to a day.',
    'Cut the number of spills by four times.',
    'A twofold increase in sales of tea.',
    'Extended the number of orders 10x with a second stove.',
    'Scaled the kitchen 3x for the fair and taught the cooks.',
    'The new kettle is 10 times as fast as the old one.',
    'Boils as many cups 4x as fast.',
    'Led a canteen handling 15K–20K orders/day.',
    'Kept the lids apart while improving the average wait for all guests of the house 2 fold by a new order.',
    'Brought the wait down by 70%.',
    'Took the error rate of the till down by half.',
    'Build times went down 40% after the move.',
    'Conversion rose 8% after the launch of our new menu.',
    'Automated 80% of the daily tasks with bots.',
    'Improved the velocity of the kitchen by more than a third.',
    'Improved the load time of the menu to 1.2s.',
    'Enabled the cooks to serve 3x more guests per shift.',
    'The sorter runs at 45 fps on the counter.',
    'The scribe writes with 120 tokens/s, generating 120 tokens/s.',
    'Wrote the bill anew, saving over 1.5 million in gas costs a year.',
    'Read the letters of guests with 80% accuracy using rules, while avoiding the overhead of a model.',
    'Classifies leaves with an accuracy above 90%.',
    'A pipeline that processes 2 TB of orders daily.',
    'Launched a menu that drove 25% more visits.',
    'We were able to reduce the cost of gas by 80%.',
    'Ensured 99.95% availability of the till.',
    'Sorts cups hundreds of times faster than by hand.',
    'Foretold orders of tea with an average error rate of 3%.',
    'Sold lids to hotels, generating 2MM CAD annually.',
    'Served over a million guests, serving 2 million users.',
    'As expected, the lid makes boiling almost 2x faster.',
    'If you use lids already, this will feel the same. However, boiling is 5-60x faster.',
  ])('%s', (sentence) => {
    expect(label(sentence)).toBe('quantified-without-method');
  });
});

describe('a number and an element of method in the sentence', () => {
  test.each([
    'Cut p99 latency from 900 ms to 120 ms.',
    'Latency | 900 ms → 120 ms (87% reduction)',
    'Shortened the build by 60% (20 min to 8 min).',
    'Reached 94.1 % top-1 accuracy on ImageNet val.',
    'The model achieves 0.87 AUC on the held-out year.',
    'Raised conversion by 2.1 % in an A/B test with a control group.',
    'We measured a 5x speedup in a microbenchmark.',
    'Reduced memory by 30 % on a replay of one day of traffic, measured over five runs.',
    'It improved accuracy by 3 % (confidence interval 1 to 5).',
    'Improved availability from 99.3% to 99.8%.',
    'Cut the set-up from over an hour to 5 minutes.',
    'A boil takes 1.5 minutes, down from 3 minutes.',
    'The wait falls from 90 s to 20 s on all layers of the cake.',
    'Median improvement: 95ms (14%) per cup (n=15).',
    'Anomaly recall: 94 % on synthetic data.',
    'Raised satisfaction by 20 % across 200 top customers.',
    'The lid reaches 0.92 on SQuAD.',
    'A boil now takes 3 minutes instead of 2 hours.',
    'Tested with one million cups of 128 rows: 1.3X faster.',
    'ROC AUC (leaves): 0.632 on the held-out week',
    'Grew the sales of tea by 20 % over two years.',
    'The scribe reaches 38 tokens/second on an RTX 4090.',
    'Uses 10x less memory at sequence length 2048, saving 3 GB.',
  ])('%s', (sentence) => {
    expect(label(sentence)).toBe('quantified-with-method');
  });
});

describe('an outcome without a number', () => {
  test.each([
    'Improved the reliability of the boiler.',
    'Significantly improved the efficiency of the kitchen.',
    'Rewrote the scheduler, reducing latency and cost.',
    'Added caching, which improved latency.',
    'Moved the menu to a queue, resulting in significant cost savings.',
    'Wrote the schema anew, eliminating the nightly closure.',
    'Streamlined how cooks are taken on.',
    'The performance of the stove was improved significantly.',
    'Built a planner for the kitchens while reducing waste of tea.',
    'Automated planning reduced the waiting time of guests.',
    'Kept watch in the kitchen; improved how alarms are answered.',
    'By adding a lid, the time of a boil is reduced significantly.',
    'Enhanced the user experience of the menu.',
    'Set up pipelines improving the throughput of the kitchen.',
    'Wrote parts for all menus, streamlining the kitchen and reducing the time to market.',
    'Stoves: rebuilt the burners, decreasing the wait for guests.',
    'The menu was set in two columns, resulting in better sales.',
    'Taught the use of timers, thus improving the work of the cooks.',
    'Rewrote the recipes, making them clearer and more reliable.',
    'Made the queue at the till faster and more reliable.',
    'Built boards that improved planning in the kitchen.',
    'Introduced tasting, leading to fewer complaints.',
    'Drove significant growth in orders of tea.',
    'I sorted the drawers anew, which makes the work in the kitchen much more efficient.',
    'Decreasing waiting time by laying tables before noon.',
    'Helped the waiters close their tills faster.',
  ])('%s', (sentence) => {
    expect(label(sentence)).toBe('vague-impact');
  });
});

describe('no claim', () => {
  test.each([
    ['having built', 'Built a kettle with Go and React.'],
    ['processing as a thing', 'Batch processing of 1,000 files is supported.'],
    ['what was read in', 'Cleaned and processed 1.2 million rows of orders.'],
    ['what a data set tells of people', 'Guests are known well: customers who wait are 2x more likely to leave.'],
    ['what a data set tells of prices', 'Prices in the south are 12% lower.'],
    ['what a year brought', 'Sales grew by 12% in 2019 compared with 2018.'],
    ['a summit of the data', 'Green tea brought the highest revenue, $2.3M.'],
    ['a setting that is lowered', 'Reduce the learning rate by 10x every 30 epochs.'],
    ['a parameter explained', '`step`: number of epochs by which the learning rate decreases by half.'],
    ['a wish for others', 'We expect the wait to drop by 20%.'],
    ['what is under way', 'Currently working on making the kettle 2x faster.'],
    ['words of an abstract', 'To quote the abstract, it outperforms kettles at 3 times higher throughput.'],
    ['what they found', 'They report 30% better accuracy.'],
    ['how many read', 'A newsletter reaching 500,000+ readers every month.'],
    ['a division', 'First Division, overall score: 62%.'],
    ['money raised', 'Raised $1.5M in seed funding.'],
    ['a definition of a score', 'An AUC of 0.5 means guessing.'],
    ['a flag to set', 'Set workers to 4 for 2x faster boiling.'],
    ['an alarm', 'Ring the bell when the threshold breaks, R² 0.85 is the score.'],
    ['needs that grow', 'Menus grow, bringing increasing demands on kitchen performance.'],
    ['a label of what it uses', 'Optimized performance: uses a lid that holds the heat.'],
    ['by a step, not by a sum', 'These values were saved by the till in step 2.'],
    ['full use', 'We also see 100% gas usage.'],

    ['having led', 'Led a team of 5 cooks for 4 years.'],
    ['size of an input', 'Trained on 2 million pictures of cups.'],
    ['a purpose', 'Added caching to improve latency.'],
    ['a purpose with for', 'Uses a queue for better performance.'],
    ['a hope', 'This should reduce latency by 40 %.'],
    ['what may be', 'It could save up to $2M a year.'],
    ['what will be', 'We will cut costs by 20 % next year.'],
    ['a goal', 'We aim to cut costs by 20 %.'],
    ['a condition', 'If the cache is warm, latency drops by 40 %.'],
    ['a question', 'Did it reduce latency by 40 %?'],
    ['an advice', 'You can reduce latency by 40 % with a lid.'],
    ['a negation', 'The lid did not improve accuracy.'],
    ['a negation with a figure', 'This change does not reduce latency by 5 % as hoped.'],
    ['a general fact', 'Quantisation usually reduces memory by 50 %.'],
    ["somebody else's work", 'Research shows that lids reduce cost by 40 %.'],
    ['a citation', 'Smith et al. improved recall by 12 %.'],
    ['a rank', 'Ranked in the top 3% of the cup competition.'],
    ['a grade', 'GPA 3.9, top 5% of class.'],
    ['stars', 'The kettle reached 2,000 stars.'],
    ['a version', 'Bump kettle from 1.2 to 1.3.'],
    ['a date', 'Released on 2024-03-01.'],
    ['a setting', 'Lower the default timeout from 60s to 2s.'],
    ['a hyper-parameter', 'Increase the learning rate from 0.1 to 0.2.'],
    ['a count of tests', 'The suite has 1,254 tests, 85% coverage.'],
    ['an overhead', 'Space overhead: 5% for block maxima.'],
    ['an incident', 'The outage increased error rates for 22 minutes.'],
    ['an advice to use', 'Use this flag to speed up boiling by 2x.'],
    ['an interest', 'Interested in making kettles 10x smaller.'],
    ['a skill', 'Skilled at improving accuracy and reducing latency.'],
    ['what got worse', 'Accuracy drops by 3% with noise.'],
    ['the market', 'In 2023 the market grew by 25%.'],
    ['a lesson', 'Students learn to reduce overfitting by 20% with dropout.'],
    ['a task', 'Develop a model that predicts failures, improving efficiency.'],
    ['messages are no errors', 'Improved error messages for unknown cups.'],
    ['what somebody learns', 'Improved my communication skills.'],
    ['what both are for', 'A forecast for finding peaks and reducing bills.'],
    ['a bare coverage', 'Achieved 100% test coverage.'],
    ['a grade', 'Thesis [Score: 19.5/20]'],
    ['more of the unwanted', 'New guests have a 5x higher risk.'],
    ['what may be saved', 'Potential savings: $1.7M saved.'],
    ['a setting by its name', 'Reduced max_cups from 100,000 to 10,000.'],
    ['somebody else by reference', 'A lid 10x faster according to their report.'],
    ['an industry benchmark is no method, and this no claim', 'The industry benchmarks are known.'],
    ['what happens by itself', 'Steam lifts the lid of the pot, thereby reducing the pressure.'],
    ['what helps a reader', 'With its search a cook can find cups, improving efficiency.'],
    ['what grew for the worse', 'The pictures increased the overall size of the menu.'],
    ['what shrank for the worse', 'A wrong label, reducing the overall quality, was left in place.'],
    ['a duty for many', 'Supported more than 1,500 users across four hotels.'],
    ['a definition', 'A 75% shorter boil means the kettle is 4x faster.'],
    ['what is needful in general', 'It is essential to write orders down, enhancing the safety of the kitchen.'],
    [
      'what a thing is said to be worth in general',
      'Improved baking of larger loaves is important, but so is the small oven, with reduced waiting time.',
    ],
    ['what is usual', 'Improvements of 20% are typical.'],
    ['a threshold', 'Chose an 85% accuracy threshold for the sorter.'],
    ['a licence, and an adjective', 'The free pictures (see the list) are given by 4.0 rules.'],
    ['what something is used by', 'A menu used by thousands of guests.'],
    ['a duty to better', 'Was responsible for improving the throughput of the kitchen.'],
    ['an attempt', 'This change attempts to reduce the variance by 10%.'],
    ['a plain sentence', 'This service keeps a queue of requests.'],
  ])('%s: %s', (_, sentence) => {
    expect(label(sentence)).toBe('not-a-claim');
  });

  test('under a heading of plans', () => {
    expect(label('Reduced latency by 40 %.', 'Reduced latency by 40 %.', 'Roadmap')).toBe('not-a-claim');
  });
});

test('a README and the words to a change tell what things do: there only a quantity that got better is an outcome', () => {
  const inText = (kind: 'repository-readme' | 'pull-request' | 'pasted', text: string) =>
    judgeSentence({ text, context: text, heading: null, kind });
  for (const sentence of ['Streamlined the handling of cups.', 'Sorted the orders, reducing the noise of the kitchen.'])
    expect(
      [inText('pasted', sentence), inText('repository-readme', sentence), inText('pull-request', sentence)],
      sentence,
    ).toEqual(['vague-impact', 'not-a-claim', 'not-a-claim']);
  expect(inText('repository-readme', 'Improved the performance of boiling.')).toBe('vague-impact');
  expect(inText('repository-readme', 'We improved the reliability of boiling.')).toBe('vague-impact');
});

test('a common word is no data set, nor a market a measurement', () => {
  expect(label('Moved the jobs to AWS Glue, reducing cost by 20 %.')).toBe('quantified-without-method');
  expect(label('Led a squad that reduced cost by 20 %.')).toBe('quantified-without-method');
  expect(label('Reduced cost by 20 %, beating industry benchmarks.')).toBe('quantified-without-method');
  expect(label('Reduced cost by 20 % in our benchmarks.')).toBe('quantified-with-method');
});

test('in a list that is introduced as hoped for', () => {
  const item = 'Reduced latency by 40 %.';
  expect(label(item, `Expected impact:\n- ${item}`)).toBe('not-a-claim');
  expect(label(item, `What it did:\n- ${item}`)).toBe('quantified-without-method');
});

test('the words to a change name their run in passing', () => {
  const claim = 'This change makes boiling 3x faster.';
  const context = `${claim} As an example, before this change a boil took 16 m.`;
  const at = (kind: 'pull-request' | 'pasted', text: string) =>
    judgeSentence({ text, context: text === claim ? context : text, heading: null, kind });
  expect(at('pull-request', claim)).toBe('quantified-with-method');
  expect(at('pasted', claim)).toBe('quantified-without-method');
  expect(at('pull-request', 'For KETTLE-350, this results in a 15x speedup.')).toBe('quantified-with-method');
});

describe('how far a method reaches', () => {
  const claim = 'This change makes boiling 3x faster.';
  test('the sentence beside it', () => {
    expect(label(claim, `${claim} Benchmarks ran ten minutes on one machine.`)).toBe('quantified-with-method');
    expect(label(claim, `${claim} Tea is served at five.`)).toBe('quantified-without-method');
  });

  test('the heading above it', () => {
    expect(label(claim, claim, 'Benchmarks')).toBe('quantified-with-method');
  });

  test('a table it introduces', () => {
    expect(label(claim, `${claim}\n\nkettle | before | after\nsteel | 90 s | 30 s`)).toBe('quantified-with-method');
  });

  test('what introduces its list, never another item', () => {
    const item = 'Reduced gas by 20 %.';
    expect(label(item, `Measured over 6 weeks in an A/B test:\n- ${item}\n- Painted the lid.`)).toBe(
      'quantified-with-method',
    );
    expect(label(item, `- ${item}\n- Raised sales by 3 % in an A/B test over 6 weeks.`)).toBe(
      'quantified-without-method',
    );
  });
});

test('figures in all spellings become one letter', () => {
  expect(figured('About 40 % of 1,200 cups, 3× in 900ms, $1.2M/yr, 2-4 percent, 10k users, 64 GB, 7 lids')).toBe(
    'P of C cups, X in T, M, P, C users, D, N lids',
  );
  expect(figured('from 2.4s to under 0.5s')).toBe('from T → T');
});

test('a sentence beyond the cap is none', () => {
  const long = `Reduced latency by 40 % ${'and more '.repeat(caps.sentence / 9)}.`;
  expect(long.length).toBeGreaterThan(caps.sentence);
  expect(claimKind(long)).toBeNull();
});
