/** Text in this browser's storage; where that is full or forbidden, nothing is kept and nothing breaks. */
export const keptText = {
  read(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  /** Empty text is taken away. */
  write(key: string, text: string): void {
    try {
      if (text === "") localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    } catch {
      // The draft is still in this tab's memory.
    }
  },
};
