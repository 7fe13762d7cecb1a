import { displayText } from './display-text';

/** Words of others: never markup, isolated in their own direction, without the characters that would reorder ours. */
export const Foreign = ({ text, className }: { text: string; className?: string | undefined }) => (
  <bdi className={className} dir="auto">
    {displayText(text)}
  </bdi>
);
