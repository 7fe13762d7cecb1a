import type { SampleAccount } from '../person';
import { packageFiles } from './build';

const login = 'lara-neumann-sample';

/** Real work, told in a language that the readers do not know. */
export const lara: SampleAccount = {
  id: 900_000_008,
  login,
  type: 'User',
  name: 'Lara Neumann (sample)',
  bio: 'Erfundene Beispielperson. Ich baue Datenstrecken und die Überwachung dazu.',
  company: 'Beispielwerk',
  readme: `## Guten Tag

Ich bin eine erfundene Beispielperson; dieses Profil gehört niemandem.

Ich arbeite an Datenstrecken für Vorhersagen im Energiehandel und an allem, was dafür nachts laufen muss. Am meisten Zeit steckt in [strommast](https://github.com/${login}/strommast): Das Werkzeug prüft jede Lieferung, bevor sie in die Tabellen geschrieben wird. Damit haben wir die Ausfälle um 80 % gesenkt.

Ich nutze Python, PostgreSQL, Docker, Kubernetes, Airflow, Kafka, Terraform, Grafana und Prometheus. Über meine Fehler schreibe ich auf, was ich daraus gelernt habe, und freue mich über Rückfragen.
`,
  pinned: [`${login}/strommast`],
  repositories: [
    {
      name: 'strommast',
      description: 'Prüft Lieferungen von Messwerten, bevor sie geschrieben werden',
      language: 'Python',
      topics: ['datenqualitaet', 'zeitreihen', 'machine-learning'],
      files: packageFiles({
        name: 'strommast',
        module: 'strommast',
        description: 'Prüft Lieferungen von Messwerten',
        readme: `# strommast

Das Werkzeug prüft Lieferungen von Messwerten, bevor sie in die Tabellen geschrieben werden. Es vergleicht Anzahl, Lücken und Wertebereich mit der letzten guten Lieferung und weist zurück, was nicht dazu passt.

Die Laufzeit ist um 60 % gesunken, und die Zahl der nächtlichen Anrufe hat sich halbiert.

## Was es nicht kann

Es erkennt nicht, ob ein Zähler die falsche Einheit liefert, solange die Werte im gewohnten Bereich bleiben.
`,
        dependencies: ['pandas>=2.2', 'psycopg>=3.2'],
        modules: { 'pruefung.py': 6_300, 'lieferung.py': 4_800, 'bericht.py': 2_900 },
        tests: { 'test_pruefung.py': 5_600, 'test_lieferung.py': 3_900 },
        container: true,
      }),
      createdDaysAgo: 540,
      pushedDaysAgo: 14,
      license: 'MIT',
    },
    {
      name: 'lastprognose',
      description: 'Vorhersage der Last für den nächsten Tag',
      language: 'Jupyter Notebook',
      topics: ['zeitreihen'],
      files: {
        'README.md':
          '# lastprognose\n\nVersuche zur Vorhersage der Last für den nächsten Tag. Die Hefte sind Versuche und keine fertige Strecke.\n',
        'versuch-1.ipynb': 140_000,
        'versuch-2.ipynb': 160_000,
      },
      createdDaysAgo: 300,
      pushedDaysAgo: 100,
    },
  ],
  pullRequests: [
    {
      repository: 'beispiel-verein/messwerk',
      number: 31,
      title: 'Zeitumstellung beim Einlesen beachten',
      body: 'Bei der Umstellung auf Winterzeit gab es die Stunde zwischen zwei und drei Uhr doppelt, und die zweite überschrieb die erste. Die Werte werden nun in Weltzeit abgelegt, weil sich das später nicht mehr trennen lässt.',
      state: 'merged',
      openedDaysAgo: 60,
      closedDaysAgo: 55,
    },
    {
      repository: 'beispiel-verein/messwerk',
      number: 27,
      title: 'Fehlende Zähler melden statt auslassen',
      body: 'Fehlte ein Zähler in der Lieferung, wurde er stillschweigend ausgelassen. Jetzt steht er im Bericht und die Lieferung gilt als unvollständig.',
      state: 'merged',
      openedDaysAgo: 140,
      closedDaysAgo: 133,
    },
  ],
  createdDaysAgo: 1_700,
};
