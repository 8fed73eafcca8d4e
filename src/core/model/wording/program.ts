/** What the program is called where it is typed and in what it writes: files, formats, what a browser keeps. */
export const PROGRAM = "second-source";
