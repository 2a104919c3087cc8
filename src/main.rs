//! The `qawl` command.
fn main() {}
