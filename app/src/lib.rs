//! Pages, components, words and server functions.
