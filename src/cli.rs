//! The `qawl` command.
