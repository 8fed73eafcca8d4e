/** Where a graph is asked, and how this program shows who it is. Neither stands in a link, an answer or a message. */
export interface Endpoint {
  /** Without user name and password. */
  readonly url: string;
  /** What the `Authorization` header holds; null = nothing is sent. */
  readonly authorization: string | null;
}

/** Who asks. */
export interface Credentials {
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly token?: string | undefined;
}

/** Reads the address of an endpoint, or says why it is none that is asked; the reason quotes no secret. */
export function readEndpoint(
  text: string,
  { user, password, token }: Credentials,
): Endpoint | { readonly problem: string } {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !["http:", "https:"].includes(url.protocol)) {
    return {
      problem: "The endpoint is no address. Give one that begins with https:// or http://.",
    };
  }
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    return {
      problem: `The endpoint ${placeOf(url)} is given with more than its address. Leave out what stands before @ and after ? or #; name, password or token come from the environment.`,
    };
  }
  if (token !== undefined && (user ?? password) !== undefined) {
    return { problem: "A token and a user name are given. Give one of them." };
  }
  const authorization =
    token !== undefined
      ? `Bearer ${token}`
      : user !== undefined
        ? `Basic ${base64(`${user}:${password ?? ""}`)}`
        : null;
  if (authorization !== null && url.protocol === "http:" && !isLoopback(url.hostname)) {
    return {
      problem: `A password or token is sent by https only, and ${placeOf(url)} is http.`,
    };
  }
  return { url: placeOf(url), authorization };
}

const placeOf = ({ origin, pathname }: URL): string => origin + pathname;

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127(\.\d+){3}$/.test(host);
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
