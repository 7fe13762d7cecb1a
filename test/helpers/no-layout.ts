/** jsdom lays nothing out: ranges have no boxes there. Tests that place things give them some, and are told at once. */
export const layRanges = (boxes: readonly DOMRect[] = []): void => {
  Range.prototype.getClientRects = () => boxes as unknown as DOMRectList;
  globalThis.IntersectionObserver = function (told: () => void) {
    return { observe: () => told(), disconnect: () => undefined };
  } as unknown as typeof IntersectionObserver;
};
