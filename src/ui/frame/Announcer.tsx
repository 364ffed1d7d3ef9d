import { useEffect, useState } from 'react';
import { startAnnouncing } from '../../effects/announce.ts';
import { useStoreOfPage } from '../use-app.ts';
import '../bits/Unseen.css';

/** Announces changes of the picture to screen readers. */
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
