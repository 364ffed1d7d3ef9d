import { CounterpartsSection } from '../questions/counterparts/CounterpartsSection.tsx';
import { ThreatSection } from '../questions/threats/ThreatSection.tsx';

/** What is told of an item beyond its record: sections, each of which is empty where it does not apply. */
export function ItemSections({ id }: { id: string }) {
  return [<CounterpartsSection key="counterparts" id={id} />, <ThreatSection key="threat" id={id} />];
}
