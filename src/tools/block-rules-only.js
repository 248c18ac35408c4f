// Stands for the libraries of markdown-it for the text within a line: only its rules for blocks are used, so that links,
// entities and classes of characters need not be shipped. What those rules do call does the same here, as far as it shows.
class LinkifyIt {
  set() {
    return this;
  }
}

module.exports = { LinkifyIt, decodeHTMLStrict: (text) => text, P: /\p{P}/u, S: /\p{S}/u };
