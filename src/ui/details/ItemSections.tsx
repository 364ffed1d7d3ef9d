import { CounterpartsSection } from '../questions/counterparts/CounterpartsSection.tsx';
import { ThreatSection } from '../questions/threats/ThreatSection.tsx';

/** The sections of an item beyond its record. Each renders nothing if it does not apply. */
export function ItemSections({ id }: { id: string }) {
  return [<CounterpartsSection key="counterparts" id={id} />, <ThreatSection key="threat" id={id} />];
}
