// Stands for the libraries of markdown-it for the text within a line: only its rules for blocks are used, so that links,
// entities and classes of characters need not be shipped. What those rules do call does the same here, as far as it shows.
class LinkifyIt {
  set() {
    return this;
  }
}

const asItIs = (text) => text;

module.exports = {
  LinkifyIt,
  decodeHTMLStrict: asItIs,
  P: /\p{P}/u,
  S: /\p{S}/u,
  // A definition of a link is a block: whether it is one does not depend on how its address is written.
  parse: (href) => ({ href }),
  format: ({ href }) => href,
  encode: asItIs,
  decode: asItIs,
  toASCII: asItIs,
  toUnicode: asItIs,
};
