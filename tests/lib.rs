//! All integration tests, in one binary.

mod cases;
mod cli;
mod gazetteer;
mod layers;
mod normalize;
mod properties;
