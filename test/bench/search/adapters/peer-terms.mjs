/** Our own analyser for the libraries that accept one: identifiers split, stop words dropped, Japanese in pairs. */
export { stemOf, termsOf as peerTerms } from '../out/engine.mjs';
