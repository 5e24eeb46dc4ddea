import { useEffect, useState } from 'react';
import { usePaneState } from '../frame/pane-context';
import type { OfferedList } from './offered-lists';
import { useDesk } from './use-desk';

/** The lists of the workbook; null until they have been looked for. A workbook that cannot be read has none. */
export function useLists(): readonly OfferedList[] | null {
  const desk = useDesk();
  const { mapping } = usePaneState();
  const [lists, setLists] = useState<readonly OfferedList[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const look = (): void => {
      desk.lists().then(
        (found) => isWanted && setLists(found),
        () => isWanted && setLists([]),
      );
    };
    look();
    const stop = desk.onContent(look);
    return () => {
      isWanted = false;
      stop();
    };
  }, [desk, mapping]);
  return lists;
}
