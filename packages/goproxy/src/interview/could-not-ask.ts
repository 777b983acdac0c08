/** What is said in a 404 by who could not ask its own source: goproxy.md §3. No module path holds a space. */
export const couldNotAsk =
  /timed out|bad upstream|i\/o timeout|deadline exceeded|handshake timeout|connection (?:reset|refused)|no such host|unexpected EOF|temporary failure|too many requests|bad gateway|service unavailable|gateway time-?out|internal server error/i;
