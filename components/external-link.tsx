import type { ReactNode } from 'react';

/** A link out of the panel. Whatever is not https is words, not a link. */
export const ExternalLink = ({
  url,
  children,
  className,
}: {
  url: string | null;
  children: ReactNode;
  className?: string | undefined;
}) =>
  url?.startsWith('https://') ? (
    <a className={className} href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  ) : (
    <span className={className}>{children}</span>
  );
