//! 7 · an analysis for the eye.
