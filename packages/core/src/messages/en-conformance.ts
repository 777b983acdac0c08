/** What we say in English of how a mirror keeps the protocol; only the page about that carries it. */
export default {
  conformance: {
    title: "Rules of the protocol",
    why: "Each rule is tried with real requests and shown with the answer that says how it is kept.",
    notProxy: "What answers here is not a Go module proxy.",
    notProxyWord: "Not a Go proxy",
    elsewhere: "It redirects to another host instead of serving modules itself.",
    rule: {
      "serves-modules": {
        title: "Is a Go module proxy",
        asks: "Something that the protocol has must come for a module that every mirror knows. A host that answers with pages of its own, or has nothing at all, is no module proxy, whatever it is advertised as.",
      },
      "serves-itself": {
        title: "Serves lists and versions itself",
        asks: "Sending large zips to a store is fine. A mirror that redirects everything to another one adds a detour and fails whenever the other does.",
      },
      "answers-the-go-command": {
        title: "Answers the go command as it answers others",
        asks: "The go command sends no Accept header and calls itself Go-http-client. Who tells clients apart by that may serve people in browsers and fail every build.",
      },
      "success-is-200": {
        title: "Success is status 200",
        asks: "The go command takes every other status for an error, other ones of success included, and stops there.",
      },
      "bodies-are-whole": {
        title: "Bodies are complete",
        asks: "An answer has to be as long as its header says, and has to be ended properly. One that is cut short fails the build.",
      },
      "no-unasked-coding": {
        title: "Sends no compression that was not asked for",
        asks: "Files are asked for uncompressed. Clients that take the body as it comes, curl among them, store compressed bytes as if they were the file.",
      },
      "media-types-fit": {
        title: "Content-Type fits what is sent",
        asks: "The go command does not look at it, but caches, scanners and browsers in between do: plain text for lists and go.mod files, JSON for versions, zip or bytes for archives.",
      },
      "info-is-json": {
        title: ".info is valid JSON with a version",
        asks: "The go command reads a JSON object with a Version and, if there is one, a Time in RFC 3339. What it can’t read it refuses.",
      },
      "info-is-unambiguous": {
        title: ".info means the same to every reader",
        asks: "Keys that come twice, numbers beyond all range and times that lie in the future are read in one way by one client and in another by the next.",
      },
      "info-names-its-version": {
        title: ".info names the version that was asked for",
        asks: "For an exact version the answer must be about that version. The go command refuses any other.",
      },
      "mod-is-go-mod": {
        title: ".mod is a go.mod file",
        asks: "It must have a module line. The go command refuses a file without one, such as a web page.",
      },
      "zip-is-archive": {
        title: ".zip is the archive of a module",
        asks: "Every file in it lies below module@version/, and the archive can be read to its end. The go command refuses any other.",
      },
      "zip-names-are-plain": {
        title: "Names in a zip keep their capitals",
        asks: "Capitals are escaped in addresses alone. Inside the archive a module is named as its authors name it; the go command refuses escaped names there.",
      },
      "versions-are-complete": {
        title: "A version has .info, .mod and .zip",
        asks: "A build needs the three of them. Where one is missing at a mirror that has the others, versions are chosen and can’t be fetched.",
      },
      "list-names-versions": {
        title: "@v/list is a list of versions",
        asks: "One version a line. To the go command a web page with status 200 is a valid list of nothing: modules seem to have no versions.",
      },
      "list-is-clean": {
        title: "@v/list holds nothing but versions",
        asks: "Lines that are no version are passed over by the go command; other readers of the list may stumble over them.",
      },
      "list-leaves-commits-out": {
        title: "@v/list holds tagged versions only",
        asks: "Pseudo-versions, which stand for single commits, do not belong there. The go command skips them; other readers may take one for a release.",
      },
      "list-fits-path": {
        title: "@v/list holds versions of that path only",
        asks: "A path without a suffix has v0, v1 and +incompatible versions; v2 and above have paths of their own. A version of another path is chosen and then refused.",
      },
      "listed-versions-have-info": {
        title: "Listed versions are there",
        asks: "What a list names must be found under its name: the go command picks the newest and asks for it next.",
      },
      "latest-is-info": {
        title: "@latest is valid JSON with a version",
        asks: "Optional in the protocol. Where it is offered, modules without any tag depend on it.",
      },
      "latest-is-listed": {
        title: "@latest and the list agree",
        asks: "While a module has tagged versions, the latest is one of them. Clients that ask for @latest alone otherwise get another version than the go command.",
      },
      "capitals-are-escaped": {
        title: "Understands escaped capitals",
        asks: "The go command asks for github.com/Azure as github.com/%21azure. Where that is not understood, every module with a capital in its name is missing.",
      },
      "bare-bang-is-understood": {
        title: "Understands ! as well as %21",
        asks: "Both spell the same address. Other clients, proxies and people send the bare form.",
      },
      "capitals-are-not-guessed": {
        title: "Refuses capitals that are not escaped",
        asks: "Escaping exists so that stores which do not tell capitals from small letters can’t mix up two modules. A server that takes both spellings gives that up.",
      },
      "incompatible-is-kept": {
        title: "Serves +incompatible versions",
        asks: "Versions from v2 on of repositories without a go.mod file carry this suffix, and the answer must keep it.",
      },
      "missing-mod-is-made-up": {
        title: "Makes up a go.mod file where there is none",
        asks: "For a module without one it is a single line with its path, byte for byte the same everywhere. Any other fails the comparison with go.sum.",
      },
      "commit-version-is-kept": {
        title: "Serves pseudo-versions unchanged",
        asks: "They stand for a commit without a tag and are written into go.mod files. The answer must be about that very version.",
      },
      "commit-version-has-its-time": {
        title: "A pseudo-version has the time that it names",
        asks: "The digits in its middle are the moment of the commit. A Time that differs is of another commit, or made up.",
      },
      "branch-is-resolved": {
        title: "Resolves branches",
        asks: "go get module@master asks what a branch stands for now. A mirror may lack it; then the next one in the list, or the origin, is asked.",
      },
      "commit-is-resolved": {
        title: "Resolves commits",
        asks: "go get module@commit asks for the version of a commit. The answer must be about that commit.",
      },
      "toolchain-is-served": {
        title: "Serves Go toolchains",
        asks: "Since Go 1.21 the go command fetches a newer toolchain as a module, golang.org/toolchain, from the same mirrors.",
      },
      "unknown-version-is-absent": {
        title: "Answers 404 or 410 for an unknown version",
        asks: "Only these two make the go command ask the next in the list. After any other status a new release that the mirror lacks can’t be got at all.",
      },
      "unknown-files-are-absent": {
        title: "Answers 404 or 410 for files of an unknown version",
        asks: "The go.mod file and the zip are asked for one by one, and each walks the list of mirrors anew.",
      },
      "unknown-module-is-absent": {
        title: "Answers 404 or 410 for an unknown module",
        asks: "A web page, a redirect to one or a server error instead ends the walk: private modules behind it are never found.",
      },
      "malformed-name-is-refused": {
        title: "Refuses malformed names",
        asks: "A path that no module can have is answered with a status of the 400s. A page, or an error of the server, shows that names reach further than they should.",
      },
      "prefix-is-absent": {
        title: "Answers 404 or 410 for prefixes of a path",
        asks: "To find the module of a package, the go command asks for every prefix of its path at once. One that is no module must not look like one, nor fail.",
      },
      "absence-is-explained": {
        title: "Says in plain text why something is absent",
        asks: "The go command shows people the reason only where it is plain text. An outage that is told as an absence can be told apart by it alone.",
      },
      "checksum-database-is-passed-on": {
        title: "Passes the checksum database on as it says",
        asks: "Optional in the protocol. A mirror that says it does is asked in place of the database, and every build depends on it then. Where it says that it doesn’t, the go command asks the database itself.",
      },
      "unknown-database-is-absent": {
        title: "Does not claim databases that it does not know",
        asks: "Who says yes to any name is asked for records of a database that it can’t have, and builds that use that database fail.",
      },
      "redirects-end-well": {
        title: "Redirects end with the answer",
        asks: "At most ten requests, each with a place to go on, and an answer with status 200 at the end: of a redirect only the end counts.",
      },
      "redirects-stay-secure": {
        title: "Redirects never leave https",
        asks: "The go command does not follow a redirect from https to http, and lists and versions would be open to change on their way.",
      },
      "head-matches-get": {
        title: "HEAD tells what GET would send",
        asks: "The go command does not use it; caches and tools do. The length it tells must be that of the file. Not to offer it is allowed.",
      },
      "ranges-are-exact": {
        title: "Ranges hold the right bytes",
        asks: "Downloads that go on where they stopped rely on it: exactly the bytes that were asked for, named as such. To send the whole file instead is allowed.",
      },
      "other-methods-are-refused": {
        title: "Refuses methods other than GET and HEAD",
        asks: "Nothing in the protocol writes. A server that answers POST as it answers GET, or fails at it, has not said what it is for.",
      },
    },
  },
};
