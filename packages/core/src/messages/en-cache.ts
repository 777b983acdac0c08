/** What we say in English of how a mirror and what stands before it cache; only the page about that carries it. */
export default {
  cache: {
    title: "Rules of caching",
    why: "The go command itself neither caches answers nor asks for parts of them; caches on the way, other mirrors and browsers do.",
    nodes: "Nodes that answered",
    nodesWindow: "last 24 hours",
    nodesWhy:
      "A node is an address. “Only this node is bad” where it fails while the mirror’s other nodes answer the same vantages.",
    nodesNone: "No node has answered in the last 24 hours.",
    aloneBad: "Only this node is bad",
    node: "Node",
    network: "Network",
    pop: "Location",
    said: "What it says of itself",
    vantages: "Seen from",
    failed: "Failed",
    of: "{{failed}} of {{runs}}",
    p50: "First byte, median",
    lastSeen: "Last seen",
    rule: {
      "files-are-kept": {
        title: "Files of a version are kept for long",
        asks: "What a version consists of never changes. Caches should be told so: a max-age of a day at least, better of a year and immutable. With no-store every build fetches everything from the mirror itself.",
      },
      "lists-stay-fresh": {
        title: "Lists and branches stay fresh",
        asks: "@v/list, @latest and branches change with each release. Caches may keep them for a minute, for five at most, or ask each time; half an hour hides a release for as long.",
      },
      "absence-is-forgotten": {
        title: "That something is absent is soon forgotten",
        asks: "A version that was asked for too early is there a moment later. A 404 or 410 may be kept for ten minutes; whoever keeps it for longer hides the release.",
      },
      "log-head-stays-fresh": {
        title: "The head of the checksum log stays fresh",
        asks: "The log grows all the time. A head that is kept for more than five minutes makes new records seem to be missing.",
      },
      "log-records-are-kept": {
        title: "Records and tiles of the checksum log are kept",
        asks: "A record and a full tile never change, so caches can keep them for long.",
      },
      "files-have-validators": {
        title: "Files carry an ETag or Last-Modified",
        asks: "With one of them a cache asks whether its copy is still good, and need not fetch it anew.",
      },
      "etag-is-strong": {
        title: "The ETag of a zip is strong",
        asks: "A weak ETag (W/…) promises the same meaning, not the same bytes: downloads that go on where they stopped can’t be put together by it.",
      },
      "etag-is-stable": {
        title: "The ETag stays while the bytes do",
        asks: "An ETag that changes from answer to answer, often because each of several servers makes its own, makes every copy seem out of date.",
      },
      "etag-revalidates": {
        title: "An ETag that is still good is answered with 304",
        asks: "Asked with the ETag of a copy, a server says 304 with that ETag and without a body. The whole file instead is a waste; anything else is an error.",
      },
      "changed-etag-brings-file": {
        title: "An ETag that is not good brings the file",
        asks: "Asked with the ETag of some other copy, a server must send the file. With 304 a wrong copy stays for ever.",
      },
      "date-revalidates": {
        title: "A date that is still good is answered with 304",
        asks: "As with an ETag, by the Last-Modified of a copy.",
      },
      "range-is-exact": {
        title: "A part of a zip is exactly that part",
        asks: "The first hundred bytes are asked for: 206, named as such, and the bytes with which the zip begins. To send the whole zip instead is allowed.",
      },
      "impossible-range-is-refused": {
        title: "A part behind the end is refused",
        asks: "What lies behind the end of a file is answered with 416, so that a client learns that its copy is longer than the file.",
      },
      "old-part-is-not-continued": {
        title: "A part of another copy is not continued",
        asks: "Asked for a part of what has some other ETag (If-Range), a server must send the whole file. The part alone would be put together with bytes of another file.",
      },
      "head-tells-length": {
        title: "HEAD tells the length of the file",
        asks: "Caches and tools ask by HEAD before they download. The length must be that of the file. Not to offer HEAD is allowed.",
      },
      "zip-is-not-recoded": {
        title: "A zip is not compressed once more",
        asks: "The go command undoes gzip around a zip; other clients store it as it comes, and have no zip. It saves nothing either.",
      },
      "spellings-are-alike": {
        title: "! and %21 bring the same",
        asks: "Both spell the same address, and the go command sends %21. A cache that takes them for two has two states of one file.",
      },
      "unknown-module-is-absent": {
        title: "An unknown module is absent",
        asks: "404 or 410 in plain text. A page with status 200, a redirect to a sign-in or an error of the server would be kept by caches as if it were the module.",
      },
      "vary-is-narrow": {
        title: "Answers depend on no header but Accept-Encoding",
        asks: "Vary names the headers that change an answer. With more than Accept-Encoding, caches keep a copy for every browser and tool; with * they keep none.",
      },
      "age-is-plausible": {
        title: "The age of answers is plausible",
        asks: "Age is how long a cache has had an answer, in whole seconds. One beyond max-age shows that a cache goes on serving what it should have asked for anew.",
      },
      "errors-are-not-kept": {
        title: "Errors of the server are not kept",
        asks: "A status of the 500s that a cache keeps turns a moment’s trouble into minutes of it.",
      },
      "bodies-are-whole": {
        title: "Bodies are as long as they say",
        asks: "An answer that ends before its Content-Length, or goes on behind it, is kept broken by caches that do not look.",
      },
    },
  },
};
