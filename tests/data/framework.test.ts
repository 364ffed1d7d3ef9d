import { describe, expect, it } from 'vitest';
import { library } from '../fixtures/library.ts';

/** The content of the framework page, repeated here so that the data cannot deviate from it unnoticed. */
const TIERS = [
  'General',
  'Policies & Procedures',
  'System',
  'Component/Product',
  'Profiles',
  'Evaluation & Conformance',
];

const DOCUMENTS: [
  id: string,
  designation: string,
  tier: number,
  title: string,
  type: string,
  status: string,
][] = [
  ['1-1', 'IEC 62443-1-1', 1, 'Terminology, concepts and models', 'Standard', 'Published'],
  ['1-2', 'IEC 62443-1-2', 1, 'Master glossary of terms and abbreviations', 'TR', 'Published'],
  ['1-3', 'IEC 62443-1-3', 1, 'Performance metrics for IACS security', 'TR', 'In Development'],
  ['1-4', 'IEC 62443-1-4', 1, 'IACS security lifecycle and use-cases', 'TR', 'Published'],
  ['1-5', 'IEC 62443-1-5', 1, 'Scheme for IEC 62443 Cyber Security Profiles', 'TR', 'In Development'],
  [
    '1-6',
    'IEC 62443-1-6',
    1,
    'Application of the ISA/IEC 62443 standards to the ICT',
    'TR',
    'In Development',
  ],
  ['2-1', 'IEC 62443-2-1', 2, 'Security program requirements for IACS asset owners', 'Standard', 'Published'],
  ['2-2', 'IEC 62443-2-2', 2, 'IACS Security Protection Rating', 'PAS', 'Published'],
  ['2-3', 'IEC 62443-2-3', 2, 'Patch management in the IACS environment', 'TR', 'Published'],
  [
    '2-4',
    'IEC 62443-2-4',
    2,
    'Security program requirements for IACS service providers',
    'Standard',
    'Published',
  ],
  ['2-5', 'IEC 62443-2-5', 2, 'Implementation guidance for IACS asset owners', 'TR', 'In Development'],
  ['3-1', 'IEC 62443-3-1', 3, 'Security technologies for IACS', 'TR', 'In Development'],
  ['3-2', 'IEC 62443-3-2', 3, 'Security Risk Assessment for System Design', 'Standard', 'Published'],
  ['3-3', 'IEC 62443-3-3', 3, 'System security requirements and security levels', 'Standard', 'Published'],
  ['4-1', 'IEC 62443-4-1', 4, 'Secure Product Development Lifecycle Requirements', 'Standard', 'Published'],
  ['4-2', 'IEC 62443-4-2', 4, 'Technical security requirements for IACS components', 'Standard', 'Published'],
  ['5-x', 'IEC 62443-5-x', 5, 'Industry-Specific Profiles', 'TS', 'In Development'],
  ['profile-x', 'Profile X', 5, 'Sector-Specific Implementation', 'TS', 'In Development'],
  ['6-1', 'IEC 62443-6-1', 6, 'Security Evaluation Methodology for IEC 62443-2-4', 'TR', 'Published'],
  ['6-2', 'IEC 62443-6-2', 6, 'Security Evaluation Methodology for IEC 62443-4-2', 'TR', 'Published'],
];

const PHASES: [name: string, keyStandards: string[], activities: string[]][] = [
  [
    'Assess',
    ['3-2', '1-1'],
    [
      'Inventory control systems and assets',
      'Identify zones and conduits',
      'Conduct risk assessment',
      'Determine target security levels',
    ],
  ],
  [
    'Develop & Implement',
    ['2-1', '3-3', '4-2'],
    [
      'Develop security policies and procedures',
      'Create security architecture',
      'Implement network segmentation',
      'Deploy security controls',
      'Configure systems securely',
      'Train personnel',
    ],
  ],
  [
    'Maintain',
    ['2-3', '2-4'],
    [
      'Monitor security controls',
      'Manage patches and updates',
      'Respond to security incidents',
      'Continuously improve security',
      'Conduct periodic reassessments',
    ],
  ],
];

const BENEFITS = [
  [
    'Multi-layered defense approach',
    'Risk-based security controls',
    'Threat-specific countermeasures',
    'Continuous security monitoring',
  ],
  [
    'International standard recognition',
    'Audit-ready documentation',
    'Compliance tracking and reporting',
    'Regulatory alignment assurance',
  ],
  [
    'Reduced downtime risk',
    'Operational resilience',
    'Business process protection',
    'Incident response capabilities',
  ],
  [
    'Legacy system compatibility',
    'Scalable architecture',
    'Interoperability standards',
    'Gradual implementation approach',
  ],
];

/** The page's word for a type: "Standard", else the abbreviation. */
const TYPE_WORDS = new Map([
  ['standard', 'Standard'],
  ['ts', 'TS'],
  ['tr', 'TR'],
  ['pas', 'PAS'],
]);

describe('the framework page', () => {
  it('has six tiers', () => {
    expect(library.tiers.map((tier) => [tier.id, tier.number, tier.name])).toEqual(
      TIERS.map((name, index) => [`tier-${index + 1}`, index + 1, name]),
    );
  });

  it('has twenty documents in their tiers, each with its title, type and status', () => {
    const statuses = new Map(library.statuses.map((status) => [status.id, status.name]));
    const found = library.documents.map(({ id, designation, tier, title, type, status }) => [
      id,
      designation,
      Number(tier.replace('tier-', '')),
      title,
      TYPE_WORDS.get(type),
      statuses.get(status),
    ]);
    expect(found).toEqual(DOCUMENTS);
  });

  it('has four document types and three statuses', () => {
    expect(library.documentTypes.map((type) => [type.id, type.abbreviation])).toEqual([
      ['standard', 'IS'],
      ['ts', 'TS'],
      ['tr', 'TR'],
      ['pas', 'PAS'],
    ]);
    expect(library.statuses.map((status) => status.name)).toEqual([
      'Published',
      'Under Revision',
      'In Development',
    ]);
    expect(library.documents.filter((doc) => doc.status === 'under-revision')).toEqual([]);
  });

  it("keeps the page's word for a type, and adds its meaning in IEC", () => {
    const notes = new Map(library.documentTypes.map(({ id, note }) => [id, note]));
    expect(notes.get('ts')).toMatch(/“Functional”.*In IEC, a TS is a normative pre-standard/);
    expect(notes.get('tr')).toMatch(/“Procedural”.*In IEC, a TR is informative/);
    expect(notes.get('pas')).toMatch(/In IEC, a PAS is limited in time, .*not mean free of charge/);
  });

  it('has three phases in order, with their key standards and activities', () => {
    const found = [...library.phases]
      .sort((a, b) => a.order - b.order)
      .map((phase) => [
        phase.name,
        phase.keyStandards,
        library.activities
          .filter((activity) => activity.phase === phase.id)
          .sort((a, b) => a.order - b.order)
          .map((activity) => activity.name),
      ]);
    expect(found).toEqual(PHASES);
    expect(library.activities).toHaveLength(15);
  });

  it('has sixteen benefits in four groups', () => {
    expect(library.benefits.map((group) => group.benefits)).toEqual(BENEFITS);
  });

  it('has its five tags', () => {
    expect(library.overview.keywords).toEqual([
      'Industrial Security',
      'Cybersecurity Framework',
      'OT Protection',
      'Risk Management',
      'Compliance Ready',
    ]);
  });
});

describe('typos of the framework page', () => {
  it('are corrected, each with the printed text', () => {
    const records = [...library.documents, ...library.documentTypes, ...library.statuses];
    const edits = records.flatMap((record) =>
      record.corrections.map(({ field, printed, shown }) => [record.id, field, printed, shown]),
    );
    expect(edits).toEqual([
      [
        '1-5',
        'title',
        'IScheme for IEC 62443 Cyber Security Profiles',
        'Scheme for IEC 62443 Cyber Security Profiles',
      ],
      ['4-1', 'designation', 'IEC IEC 62443-4-1', 'IEC 62443-4-1'],
      ['4-2', 'designation', 'IEC IEC 62443-4-2', 'IEC 62443-4-2'],
      ['profile-x', 'summary', 'IEC', null],
      ['under-revision', 'name', 'Revision', null],
    ]);
    expect(library.overview.corrections.map((correction) => correction.field)).toEqual(['keywords']);
  });

  it('appear corrected in the record', () => {
    for (const doc of library.documents)
      for (const { field, shown } of doc.corrections)
        if (shown !== null) expect(doc[field as 'title' | 'designation']).toBe(shown);
  });
});

describe('names', () => {
  const named = [...library.tiers, ...library.documents, ...library.phases, ...library.activities];

  it('are short enough for a card, and unique', () => {
    for (const { shortName } of named) {
      expect(shortName.length, shortName).toBeLessThanOrEqual(18);
      expect(shortName.split(' ').length, shortName).toBeLessThanOrEqual(3);
    }
    expect(new Set(named.map((record) => record.shortName)).size).toBe(named.length);
  });

  it('on the card are the short ids', () => {
    for (const doc of library.documents) expect(doc.label).toBe(doc.id === 'profile-x' ? 'X' : doc.id);
  });
});

it('everything from the framework page cites it as its source', () => {
  const records = [
    library.overview,
    ...library.tiers,
    ...library.documents,
    ...library.documentTypes,
    ...library.statuses,
    ...library.phases,
    ...library.activities,
    ...library.benefits,
  ];
  for (const record of records) expect(record.sources).toContain('framework-page');
});
