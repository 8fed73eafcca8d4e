// The colours of pictures that are saved: those of the light theme whatever the screen shows, since they are made to be
// printed and sent.

export const INK = "#1d1f23";
export const SECONDARY = "#5a5f66";
export const HAIRLINE = "#d9d6cf";
export const ACCENT = "#1f5fa8";
