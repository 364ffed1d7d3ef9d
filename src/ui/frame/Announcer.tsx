import { useEffect, useState } from 'react';
import { startAnnouncing } from '../../effects/announce.ts';
import { useStoreOfPage } from '../use-app.ts';
import '../bits/Unseen.css';

/** Says aloud, for those who do not see it, what has changed in the picture. */
export function Announcer() {
  const store = useStoreOfPage();
  const [text, setText] = useState('');
  useEffect(() => startAnnouncing(store, setText), [store]);
  return (
    <p className="unseen" role="status">
      {text}
    </p>
  );
}
