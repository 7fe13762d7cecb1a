/** The text of a body up to so many bytes of UTF-8; `cut` where there was more. What is left is not fetched. */
export const cappedText = async (response: Response, most: number): Promise<{ text: string; cut: boolean }> => {
  const reader = response.body?.getReader();
  if (!reader) return { text: '', cut: false };
  const decoder = new TextDecoder();
  let text = '';
  let taken = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text: text + decoder.decode(), cut: false };
    const room = most - taken;
    if (value.byteLength > room) {
      text += decoder.decode(value.subarray(0, room), { stream: true });
      // The rest is of no use; a failing cancel changes nothing.
      reader.cancel().catch(() => undefined);
      return { text, cut: true };
    }
    taken += value.byteLength;
    text += decoder.decode(value, { stream: true });
  }
};
