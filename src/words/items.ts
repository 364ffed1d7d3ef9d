/** Texts of the panel of an item, beyond its title. */
export const itemWords = {
  fr: 'Foundational requirement',
  level: 'Security level',
  from: (level: number) => (level === 4 ? 'Selected at SL-C 4' : `Selected from SL-C ${level} upwards`),
  always: 'Always applies, whatever the level. The counts by level leave it out.',
  components: 'Applies to',
  types: {
    SAR: 'software applications',
    EDR: 'embedded devices',
    HDR: 'host devices',
    NDR: 'network devices',
  },
  status: 'Role in 4-2',
  statuses: {
    common: 'A requirement for components of every type.',
    delegated: 'A heading: the requirements are those for the types of components.',
    none: 'A heading without a requirement for components.',
    'type-specific': 'A requirement for components of this type.',
  },
  differs: 'Other sources have',
  replacedBy: 'Replaced by',
  inRelease: ({ label, release }: { label: string; release: string }) => `${label} in ${release}`,
  note: 'Note',
};
