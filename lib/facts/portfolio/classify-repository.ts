import { deliveryPaths, isBuilt, isCarried, isModule, isNotebook, type FilePath } from './paths';
import type { Delivery, RepositoryKind, RepositoryWork } from './portfolio';

/** What is known of one repository. Texts are null where there is none or it was not read. */
export type RepositoryView = {
  /** `owner/name`. */
  repository: string;
  files: readonly FilePath[];
  readme: string | null;
  description?: string | null;
  topics?: readonly string[];
  /** GitHub's main language. */
  language?: string | null;
  /** Manifests whose text was read, by path. */
  manifests?: ReadonlyMap<string, string>;
  pushedAt?: string | null;
  /** Where the listing can be seen. */
  url: string;
};

/** The most of a README that is looked at for what a repository is: it says so at its beginning. */
const opening = 6_000;
const shown = 50;
/** Where somebody says first of all what a repository is. */
const firstWords = 800;

/** What every wording below holds: most READMEs end here, at a fraction of the cost. */
const speaksOfBook = /(?<!note)book/iu;
const bookWords =
  /\b(?:code|notebooks?|source code|examples?|materials?|companion|repository|jupyter)[^.\n]{0,60}\b(?:for|of|from|to|in|accompan\w+) (?:the|this|my|our) (?:[^.\n]{0,60}\s)?(?:book|textbook|handbook)\b|\b(?:book|textbook)(?:'s)? (?:code|repository|companion)\b|\baccompan\w+ (?:the|my|our) book\b|\bbookcamp\b|\bopen[- ]book\b|\b(?:copy|version|edition) of (?:the|this|my|our) book\b|\bread the book\b|\b(?:premise|chapters?|exercises|readers?) (?:of|in|from) (?:this|the|my|our) book\b|\b(?:source|code|notebooks?) (?:code )?(?:of|for) [^\n]{0,120}\bbook\b/iu;
const ofCourse =
  /\b(?:this|my|our|the|free|online|video|youtube|a|an) (?:[\w-]{1,20} ){0,3}(?:course|workshop|bootcamp|lecture series|tutorial series|masterclass|curriculum)\b/iu;
const courseWords =
  /\b(?:course (?:materials?|notes|notebooks|content|website|outline|schedule)|lecture (?:notes|slides|materials?|notebooks)|workshop (?:materials?|notebooks)|teaching materials?|for (?:my|our) students|syllabus|lesson plans?|tutorials? (?:for|on|about|series|notebooks?)|learn (?:how to|with|by)|step[- ]by[- ]step guide|exercises and solutions|cookbook|recipes for|(?:algorithms?|concepts?)\b[^.\n]{0,80}\bexplained|(?:code|notebooks?|collection)[^.\n]{0,40} (?:articles|blog posts|talks))\b/iu;
/** How those speak who write, film or set exercises for others. */
const lessonWords: readonly RegExp[] = [
  /\b(?:this|these|beginner|following) (?:[\w-]{1,20} ){0,2}tutorials?\b/iu,
  /\b(?:contains?|collection of|series of|set of) (?:[\w-]{1,20} ){0,3}(?:tutorials?|exercises|lessons|lectures|code examples)\b/iu,
  /\b(?:suitable|ideal|aimed|designed|meant|tutorials?|series|examples|introduction|notebooks) (?:[\w-]{1,20} ){0,3}for beginners\b/iu,
  /\b(?:my|our|the) (?:[\w-]{1,20} ){0,3}(?:video series|videos|youtube (?:channel|videos?|series|playlist)|live ?streams?|playlist)\b/iu,
  /\bwatch the (?:entire |whole |full )?(?:series|playlist)|\btutorials? (?:covering|index|from|accompan)|\b(?:course|lecture|training) series\b|\bfor those who teach|\b(?:notebooks|materials?) (?:developed|made|written|prepared) for\b/iu,
  /\b(?:practi[cs]e|solve) (?:[\w-]{1,20} ){0,3}exercises|\bexercises to practi[cs]e|\bjust (?:with )?exercises/iu,
  /\bguides? (?:you|users|readers) (?:through|to|in)\b|\b(?:practical|detailed|complete) (?:guides?|guidance) (?:to|for|on|and)\b/iu,
  /\bnotebooks? (?:that )?(?:demonstrat|show)(?:e|es|ing|s)? (?:you )?how to\b/iu,
  /\bintro(?:duction)? to [^.\n]{0,40} (?:course|class|talk)\b/iu,
  /\baccompan(?:y|ies|ied|ying) [^.\n]{0,60}(?:curriculum|trainings?|course|lectures?|talks?|videos?|series)\b/iu,
  /\b(?:intention|aims?|goal|purpose) of (?:these|this|the) (?:notebooks?|repo(?:sitory)?|project|collection) (?:is|are)\b[^.\n]{0,200}\b(?:understand(?:ing)?|intuition)\b/iu,
  /\b(?:written up|write-?ups?|articles?|posts?) (?:on|in|at) (?:my|our|the) [^\n]{0,60}(?:medium|blog|towards data science|substack)/iu,
];
/** Said by those alone who teach, whatever assignments or certificates they speak of. */
const surelyTaught =
  /\b(?:syllabus|lecture (?:series|notebooks|materials?)|teaching (?:materials?|tutorials?|notebooks?|resources?)|video series|for (?:my|our) students|student tasks|those who teach)\b/iu;
/** Says what a repository is only at its beginning; further down every project walks somebody through its demo. */
const walkThrough = /\bwalk-?throughs?\b/iu;
const isCourse = (words: string): boolean =>
  walkThrough.test(words.slice(0, 300)) ||
  ofCourse.test(words) ||
  courseWords.test(words) ||
  lessonWords.some((one) => one.test(words)) ||
  surelyTaught.test(words);
const teachingName =
  /(?:^|[-_/ ])(?:course|courses|workshop|tutorials?|lectures?|(?:boot|book|zoom)camp|teaching|lessons?|handbook|101|course?work[-_]?materials?|\w+course|class[-_]?notes|exercises|videos|hands-?on|zero-to-\w+)(?:$|[-_ \d])|[a-z]Tutorials?(?:$|[-_ \d])|(?:^|[-_/])(?!note|face|mac|guest|phone|address|play|run|look|log|year)[a-z\d]{0,12}book(?:$|[-_ \d])/iu;
/** Work done as somebody's student: it teaches nobody else. */
const studentWords =
  /\b(?:internship|coursework|assignment|capstone|(?:my|our) (?:first|learning|solutions?|journey|coursework|assignments?|homework|exercises|notes)|(?:my|our|as (?:the|a)) final project|final project (?:for|of|in) (?:the|my|a|our)\b|submitted|projects? (?:completed|done) (?:during|as part|for)|certification|(?:my|earned|received|obtained|professional|course) certificate|nanodegree|udacity|coursera|bootcamp project|completed (?:the|as|during|for))/iu;
const learnerWords: readonly RegExp[] = [
  studentWords,
  /\bfollow(?:ed|ing) (?:along|an?|the|this) (?:[\w-]{1,20} ){0,3}(?:tutorial|course|video|playlist|book)/iu,
  /\bi (?:[\w']{1,12} ){0,2}learn(?:ed|t|ing)?\b/iu,
  /\b(?:course|class|program(?:me)?|specialization|bootcamp)\b[^.\n]{0,40}\bi (?:have |had |'ve )?(?:completed|took|taken|finished|attended)\b/iu,
];
/** What was handed in to pass a course, said at the beginning or by the names of repository and folders. */
const courseworkWords =
  /\b(?:course ?work|home ?works?|assignments?|coursera|udacity|(?:for|of|from|in|during) (?:the|my|our|a|an) [^.\n]{0,60}\b(?:course|class|specialization|nanodegree|bootcamp))\b/iu;
const courseworkFolder =
  /(?:^|\/)(?:hw|home[-_ ]?works?|assignments?|ass|labs?|weeks?|lectures?|lec|lessons?|projects?|mini[-_ ]?projects?|tp|exercises?|ex|task|pset)[-_ ]?\d{0,3}\/|(?:^|\/)0x\d\d/iu;
const courseworkName =
  /(?:^|[-_ ])(?:course|coursera|udacity|specialization|nanodegree|course-?works?|assignments?|home-?works?)(?:$|[-_ \d])/iu;
/** Names of heaps of separate pieces. */
const collectionName = /(?:^|[-_ ])(?:projects|portfolio)(?:$|[-_ ])/iu;

/** Separate pieces handed in or put on show, not parts of one thing: by its name, its opening words, or its folders. */
const isCoursework = (name: string, first: string, modules: readonly FilePath[]): boolean =>
  courseworkName.test(name) ||
  collectionName.test(name) ||
  courseworkWords.test(first) ||
  (modules.length > 0 && modules.filter(({ path }) => courseworkFolder.test(path)).length * 2 > modules.length);

/** Addresses say what others did: a course that is linked, a badge's label. */
const addresses = /\]\([^)\s]{1,500}|https?:\/\/[^\s)\]]{1,500}/gu;

/** An app that somebody opens or calls, by the name of its entry. */
const appEntry = /(?:^|\/)(?:(?:streamlit|gradio|flask|dash|web)[-_]?)?(?:app|server|api)\.py$/iu;

/** A few queries beside notebooks belong to them; a project of queries is a pipeline. */
const manyQueries = 6;
const isQuery = ({ path }: FilePath): boolean => /\.sql$/iu.test(path);
const paperWords =
  /\b(?:(?:code|notebooks?|repository|repo|companion|supplement\w*|analysis|reproduc\w+)\b[^.\n]{0,60}\s(?:paper|publication|manuscript|preprint|article|thesis)\b|official (?:implementation|code|repository) (?:of|for)|@(?:article|inproceedings|misc)\s*\{|accompan\w+ (?:the|our|my) (?:paper|publication|manuscript|article)|bibtex)/iu;
const paperLinks = /arxiv\.org\/|doi\.org\/|openreview\.net\//iu;

const fieldWords =
  /\b(?:machine[- ]learning|deep[- ]learning|data[- ](?:science|scientist|analysis|analytics|engineering|pipeline)|neural networks?|classification|classifiers?|regression|clustering|forecast\w*|time[- ]series|nlp|natural language processing|computer vision|object detection|segmentation|llms?|large language models?|transformers?|rag|retrieval[- ]augmented|fine-?tun\w+|embeddings?|reinforcement learning|kaggle|dataset|eda|exploratory data|churn|recommender|recommendation (?:system|engine)|sentiment|mlops|feature store|model (?:training|serving|registry|monitoring)|predict(?:ion|ive|ing)|inference|analytics|statistic\w*|etl|data warehouse|lakehouse|anomaly detection|fraud detection)\b/iu;
const fieldPackages =
  /\b(?:torch|tensorflow|keras|scikit-learn|sklearn|pandas|numpy|xgboost|lightgbm|transformers|langchain|llama-index|openai|mlflow|pyspark|spacy|nltk|jax|dbt-core|apache-airflow|dagster|prefect|polars|duckdb|statsmodels|feast|vllm|sentence-transformers|chromadb|faiss-cpu|qdrant-client|datasets|opencv-python|streamlit|gradio|anthropic)\b/iu;
const fieldTopics =
  /^(?:machine-learning|deep-learning|data-science|data-analysis|data-engineering|data-visualization|nlp|computer-vision|llm|llms|ai|artificial-intelligence|ml|mlops|pytorch|tensorflow|scikit-learn|keras|jupyter-notebook|kaggle|neural-network|neural-networks|statistics|pandas|rag|generative-ai|transformers|etl|analytics)$/u;
const fieldFiles =
  /\.(?:ipynb|rmd|qmd|parquet|pkl|joblib|h5|onnx|pt|pth|safetensors)$|(?:^|\/)(?:dbt_project\.yml|MLproject|dvc\.yaml|feature_store\.yaml|train\.py|inference\.py|model\.py)$|(?:^|\/)dags\//iu;

/** Whether words, topics or a language point to data or machine-learning work. */
const speaksOfField = (words: string, topics: readonly string[]): boolean =>
  fieldWords.test(words.slice(0, opening)) || topics.some((topic) => fieldTopics.test(topic));

const packages = (path: string, content: string | undefined): boolean => {
  if (content === undefined) return !/package\.json$/u.test(path) || path.includes('/');
  if (/pyproject\.toml$/u.test(path))
    return /^\s*\[(?:project|tool\.poetry|tool\.flit\.metadata|tool\.pdm)\]/mu.test(content);
  if (/package\.json$/u.test(path)) return /"(?:name|scripts)"\s*:/u.test(content);
  if (/DESCRIPTION$/u.test(path)) return /^Package:/mu.test(content);
  return true;
};

const listing = (view: RepositoryView, paths: readonly string[]) =>
  paths.length === 0
    ? null
    : { kind: 'listing' as const, repository: view.repository, paths: paths.slice(0, shown), url: view.url };

const bytesOf = (files: readonly FilePath[]): number => files.reduce((sum, { size }) => sum + (size ?? 2_000), 0);

/** Notebooks in a folder of examples or documents serve the code beside them. */
const isAside = (path: string): boolean =>
  /(?:^|\/)(?:docs?|documentation|examples?|[^/]{0,40} (?:examples?|notebooks?)|tutorials?|demos?|samples?|benchmarks?|walkthroughs?)\/|demo[^/]*$/iu.test(
    path,
  );

/** Notebooks in which something is tried out, by their names: what a project grew from, not what shows a package. */
const trial =
  /(?:^|\/)(?:research|experiments?)\/|(?:^|[\W_\d])(?:eda(?:[\W_\d]|$)|explor|experiment|prototyp|trials?(?:[\W_]|$)|train|modell?ing|preprocess|baselines?|feature[\W_]?(?:eng|select)|data[\W_]?(?:clean|ingest|transform|valid|prep|collect|analy)|model[\W_]?(?:build|train|eval|compar|select))/iu;

/** Names of folders that tell which part of an application lies in them; a package is called something else. */
const partOfApp =
  /^(?:src|source|lib|libs|app|apps|api|backend|frontend|server|client|service|services|web|ui|core|utils?|helpers?|common|config|configs|components?|pipelines?|models?|data|database|db|scripts?|tools?|notebooks?|tests?|docs?|examples?|pages|routes?|modules?|training|inference|etl|ml|dags|dashboard|project|code)$/iu;

/** Whether the root holds a package that others install: its metadata, and a folder or module that bears its name. */
const isLibrary = (own: readonly FilePath[], packaged: boolean): boolean => {
  if (!packaged) return false;
  const paths = own.map(({ path }) => path);
  const python = paths.some((path) => /^(?:setup\.py|setup\.cfg|pyproject\.toml)$/u.test(path));
  const described = paths.includes('DESCRIPTION');
  // Where the folder of sources is itself what is imported, the folders in it are parts of an application.
  const named = paths.includes('src/__init__.py')
    ? /^([^/]{1,100})\/__init__\.py$/u
    : /^(?:(?:src|lib|python)\/)?([^/]{1,100})\/__init__\.py$/u;
  return paths.some((path) => {
    if (/^(?:Cargo|Project)\.toml$/u.test(path)) return true;
    if (/^R\/[^/]+\.R$/u.test(path)) return described;
    const folder = named.exec(path)?.[1];
    return python && folder !== undefined && !partOfApp.test(folder);
  });
};

/** Folders of lessons and of a library's documents, in which notebooks explain something to others. */
const lessons =
  /(?:^|[/_-])(?:courses?|lectures?|tutorials?|lessons?|workshops?|docs?|documentation|ch(?:apter)?[-_ ]?\d{1,2})[^/]{0,60}\//iu;
/** From so many notebooks on, where they stand says what they are for. */
const manyNotebooks = 10;

/** Somebody's own pages, by the repository's name: a site, whatever it is built with. */
const siteName =
  /(?:^|[-_.])(?:portfolio|website|homepage|resume|cv|blog|site)(?:[-_.](?:site|website|v?\d+|latest|next(?:js)?|react))?$|\.github\.(?:io|com)$/iu;

/**
 * What one repository is, and by which paths its work leaves the notebook (codebook, section 3). Pure; from paths, README,
 * topics and manifests alone.
 */
export const classifyRepository = (view: RepositoryView): RepositoryWork => {
  const own = view.files.filter(({ path }) => !isCarried(path));
  const notebooks = own.filter(({ path }) => isNotebook(path));
  const sources = own.filter(({ path }) => isModule(path));
  const modules =
    sources.filter(isQuery).length < manyQueries && !own.some(({ path }) => /(?:^|\/)dbt_project\.yml$/u.test(path))
      ? sources.filter((file) => !isQuery(file))
      : sources;
  const paths = deliveryPaths(view.files, (path) => packages(path, view.manifests?.get(path)));
  const deliveries: Partial<Record<Delivery, ReturnType<typeof listing> & object>> = {};
  for (const delivery of ['tested', 'automated', 'packaged', 'deployable'] as const) {
    const found = listing(view, paths[delivery]);
    if (found) deliveries[delivery] = found;
  }

  const name = view.repository.split('/').at(-1) ?? '';
  const readme = (view.readme ?? '').slice(0, opening);
  const words = `${name.replace(/[-_]/gu, ' ')} . ${(view.description ?? '').slice(0, 1_000)} . ${readme.replace(addresses, ' ')}`;
  const book = speaksOfBook.test(words) && bookWords.test(words);
  const inLessons = notebooks.filter(({ path }) => lessons.test(path)).length;
  const teaches =
    (book ||
      teachingName.test(name) ||
      isCourse(words.slice(0, 2_500)) ||
      (paths.packaged.length === 0 && notebooks.length >= manyNotebooks && inLessons * 2 >= notebooks.length)) &&
    (book || surelyTaught.test(words.slice(0, 2_500)) || !learnerWords.some((one) => one.test(words.slice(0, 2_500))));
  const paper =
    (paperWords.test(words) &&
      (paperLinks.test(readme) || /\b(?:paper|thesis|manuscript|preprint)\b/iu.test(words.slice(0, 1_500)))) ||
    own.some(({ path }) => /^(?:paper\.(?:md|pdf|tex|bib)|CITATION\.cff|citation\.bib)$/iu.test(path));
  const nbdev =
    own.some(({ path }) => /^(?:settings\.ini|nbs\/[^/]+\.ipynb)$/u.test(path)) &&
    (own.some(({ path }) => /(?:^|\/)_modidx\.py$|^nbs\//u.test(path)) || /\bnbdev\b/iu.test(words));

  const surely = book || teachingName.test(name);
  const kind = kindOf({
    notebooks,
    modules,
    own,
    deliveries,
    teaches,
    surely,
    atOnce: isCourse(words.slice(0, firstWords)),
    coursework: isCoursework(name, words.slice(0, firstWords), modules),
    book,
    name,
  });
  const field =
    notebooks.length > 0 ||
    own.some(({ path }) => fieldFiles.test(path)) ||
    speaksOfField(words, view.topics ?? []) ||
    [...(view.manifests?.values() ?? [])].some((content) => fieldPackages.test(content.slice(0, 20_000)));
  return {
    repository: view.repository,
    kind,
    field,
    deliveries,
    notebooks: listing(
      view,
      notebooks.map(({ path }) => path),
    ),
    notebookCount: notebooks.length,
    moduleCount: modules.length,
    built:
      kind === 'engineered'
        ? listing(
            view,
            own.flatMap(({ path }) => (isBuilt(path) ? path : [])),
          )
        : null,
    excuse: nbdev
      ? 'nbdev'
      : book
        ? 'book'
        : kind === 'teaching' || (teaches && notebooks.length > 0)
          ? 'course'
          : paper
            ? 'paper'
            : null,
    pushedAt: view.pushedAt ?? null,
  };
};

type Seen = {
  notebooks: readonly FilePath[];
  modules: readonly FilePath[];
  own: readonly FilePath[];
  deliveries: Partial<Record<Delivery, unknown>>;
  teaches: boolean;
  /** It says that it is a book's, or its name that it is a course. */
  surely: boolean;
  /** Its first words say that it teaches. */
  atOnce: boolean;
  /** Handed in for a course, or a heap of pieces. */
  coursework: boolean;
  book: boolean;
  name: string;
};

const isSite = (name: string, modules: readonly FilePath[]): boolean =>
  siteName.test(name) && modules.every(({ path }) => /\.(?:[cm]?[jt]sx?)$/u.test(path));

/** So many scripts for each notebook make a heap of coursework one of scripts. */
const mostlyScripts = 2;
/** So many times more modules than notebooks make a notebook a scrap beside them. */
const manyModules = 30;

const kindOf = (seen: Seen): RepositoryKind => {
  const { notebooks, modules, own, deliveries, teaches, surely, atOnce, coursework, book, name } = seen;
  const delivered = Object.keys(deliveries).length;
  const released = 'packaged' in deliveries || 'deployable' in deliveries || 'automated' in deliveries;
  if (notebooks.length === 0) {
    // Chapters of a book or a workshop are written in documents that run, too.
    if (teaches && own.filter(({ path }) => /\.[qr]md$/iu.test(path)).length >= 3) return 'teaching';
    if (book || isSite(name, modules)) return 'other';
    if (coursework && !released && (courseworkName.test(name) || !('tested' in deliveries))) return 'other';
    const substance = modules.length >= 3 || (modules.length > 0 && delivered > 0) || bytesOf(modules) > 20_000;
    return substance ? 'engineered' : 'other';
  }
  const served = 'deployable' in deliveries || 'packaged' in deliveries || 'tested' in deliveries;
  const scripts =
    (modules.length <= 2 && !modules.some(({ path }) => appEntry.test(path))) ||
    (modules.length * 8 <= notebooks.length && !served);
  const library = isLibrary(own, 'packaged' in deliveries);
  // A course may bring a package; a package that explains itself well is still one, and so is what is served or tested and
  // speaks of a lesson only in passing.
  const explainsItself =
    library &&
    !('deployable' in deliveries) &&
    (modules.length >= notebooks.length || (modules.length >= 10 && 'tested' in deliveries));
  const inPassing = !atOnce && served && modules.length >= 3 && modules.length >= notebooks.length;
  if (teaches && (surely || !(explainsItself || inPassing))) return 'teaching';
  if (coursework && delivered === 0 && modules.length > mostlyScripts * notebooks.length) return 'other';
  if (scripts && !served) return 'notebooks';
  const aside = notebooks.filter(({ path }) => isAside(path)).length;
  const trials = notebooks.filter(({ path }) => !isAside(path) && trial.test(path)).length;
  if (library && modules.length >= 2 && trials * 2 < notebooks.length) return 'engineered';
  if (aside === notebooks.length && 'packaged' in deliveries && modules.length > notebooks.length) return 'engineered';
  return delivered > 0 && notebooks.length <= 2 && modules.length >= manyModules * notebooks.length
    ? 'engineered'
    : 'mixed';
};

/** The patterns that a repository's opening words, at most some 7,000 code units, are read by, for the check of slow ones. */
export const openingPatterns: readonly RegExp[] = [
  bookWords,
  ofCourse,
  courseWords,
  ...lessonWords,
  surelyTaught,
  teachingName,
  ...learnerWords,
  paperWords,
  fieldWords,
  walkThrough,
  courseworkWords,
  courseworkFolder,
  courseworkName,
  collectionName,
  addresses,
  appEntry,
  siteName,
  partOfApp,
  trial,
  lessons,
];
