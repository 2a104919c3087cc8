//! 2 · normalized text → words.
