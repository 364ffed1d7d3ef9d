import { type Atlas, expect, test } from './page.ts';

interface Both {
  page: string;
  catalogue: string;
}
const STANDARD = 'Standard (IS)';
const REPORT = 'Technical Report (TR)';
const SPECIFICATION = 'Technical Specification (TS)';
const SERIES = 'Security for industrial automation and control systems';

/** The fourteen fields of ten documents in which the framework page and the catalogues disagree. */
const DIFFERENCES: Record<string, Record<string, Both>> = {
  '1-1': { Type: { page: STANDARD, catalogue: SPECIFICATION } },
  '1-2': { Status: { page: 'Published', catalogue: 'In Development' } },
  '1-3': {
    Title: { page: 'Performance metrics for IACS security', catalogue: 'System security compliance metrics' },
  },
  '1-4': { Status: { page: 'Published', catalogue: 'In Development' } },
  '1-5': {
    Title: {
      page: 'Scheme for IEC 62443 Cyber Security Profiles',
      catalogue: `${SERIES} – Part 1-5: Scheme for IEC 62443 security profiles`,
    },
    Type: { page: REPORT, catalogue: SPECIFICATION },
    Status: { page: 'In Development', catalogue: 'Published' },
  },
  '1-6': {
    Title: {
      page: 'Application of the ISA/IEC 62443 standards to the ICT',
      catalogue: `${SERIES} – Part 1-6: Application of the 62443 series to the Industrial Internet of Things (IIoT)`,
    },
    Type: { page: REPORT, catalogue: 'Publicly Available Specification (PAS)' },
    Status: { page: 'In Development', catalogue: 'Published' },
  },
  '2-2': {
    Title: {
      page: 'IACS Security Protection Rating',
      catalogue: `${SERIES} – Part 2-2: IACS security protection scheme`,
    },
  },
  '3-1': { Status: { page: 'In Development', catalogue: 'Published' } },
  '6-1': { Type: { page: REPORT, catalogue: SPECIFICATION } },
  '6-2': { Type: { page: REPORT, catalogue: SPECIFICATION } },
};
const AGREED = ['2-1', '2-3', '2-4', '2-5', '3-2', '3-3', '4-1', '4-2', '5-x', 'profile-x'];

async function walkTo(atlas: Atlas, id: string): Promise<void> {
  await atlas.open(`#/architecture/${id}`);
  const designation = id === 'profile-x' ? 'Profile X' : `IEC 62443-${id}`;
  await expect(atlas.panel.getByRole('heading', { name: designation, level: 2 })).toBeVisible();
}

test('there are fourteen, on ten documents', () => {
  expect(Object.keys(DIFFERENCES)).toHaveLength(10);
  expect(Object.values(DIFFERENCES).flatMap((fields) => Object.keys(fields))).toHaveLength(14);
});

test('the panel shows each with both values and its sources', async ({ atlas }) => {
  for (const [id, fields] of Object.entries(DIFFERENCES)) {
    await walkTo(atlas, id);
    await expect(atlas.panel.getByRole('heading', { name: 'Where sources differ' })).toBeVisible();
    const items = atlas.panel
      .getByRole('listitem')
      .filter({ has: atlas.page.getByRole('heading', { level: 4 }) });
    await expect(items, `${id}: as many as there are, and no more`).toHaveCount(Object.keys(fields).length);
    for (const [field, { page, catalogue }] of Object.entries(fields)) {
      const heading = atlas.page.getByRole('heading', { name: field, exact: true, level: 4 });
      const item = items.filter({ has: heading });
      await expect(item.getByRole('term'), `${id} ${field}`).toHaveText(['Framework page', 'Catalogue']);
      await expect(item.getByRole('definition'), `${id} ${field}`).toHaveText([page, catalogue]);
      await expect(item.getByRole('definition').first()).toBeVisible();
      await item.getByText(/^\d+ sources?$/).click();
      await expect(item.getByRole('listitem').first(), `${id} ${field}: a source`).toBeVisible();
      await expect(item.getByRole('listitem').first()).toHaveText(/\w{3,}/);
    }
  }
});

test('the other ten documents have none, and the duplicated prefix of two is just corrected', async ({
  atlas,
}) => {
  for (const id of AGREED) {
    await walkTo(atlas, id);
    await expect(atlas.panel.getByRole('heading', { name: 'Where sources differ' }), id).toHaveCount(0);
    await expect(atlas.panel.getByRole('button', { name: /^catalogue:/ }), id).toHaveCount(0);
    if (!['4-1', '4-2'].includes(id)) continue;
    await expect(atlas.panel.getByRole('heading', { name: 'Corrected here' })).toBeVisible();
    await expect(
      atlas.panel.getByText(`The page prints “IEC IEC 62443-${id}”, shown here as “IEC 62443-${id}”.`),
    ).toBeVisible();
    await expect(atlas.page.getByText(`IEC IEC 62443-${id}`)).toHaveCount(1);
  }
});
