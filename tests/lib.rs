//! All integration tests, in one binary.

mod cases;
mod gazetteer;
mod normalize;
