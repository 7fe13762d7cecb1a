/** jsdom lays nothing out: ranges have no boxes there. Tests that place things give them some. */
export const layRanges = (boxes: readonly DOMRect[] = []): void => {
  Range.prototype.getClientRects = () => boxes as unknown as DOMRectList;
};
