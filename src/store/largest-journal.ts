/** How many bytes a journal may have to be read: far more than anybody writes in a life. */
export const largestJournal = 200 << 20;
