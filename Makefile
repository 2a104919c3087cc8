# `make test` is all there is to know: it sets up what it needs in .venv and checks everything.

PYTHON ?= python3
BIN := .venv/bin
CARGO_DOC := RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --all-features --quiet

.PHONY: test lint rust docs python bench clean

test: lint rust docs python

lint:
	cargo fmt --all --check
	cargo clippy --quiet --workspace --all-targets --all-features -- -D warnings
	cargo clippy --quiet --all-targets -- -D warnings

rust:
	cargo test --quiet --all-features
	cargo test --quiet

docs:
	$(CARGO_DOC)

# A wheel as users get it, in the interpreter that the tests run in.
python: .venv/ready
	VIRTUAL_ENV=.venv $(BIN)/maturin develop --quiet --release
	$(BIN)/python -m pytest
	$(BIN)/python -m mypy --strict python/qawl
	$(BIN)/python -m mypy.stubtest qawl --mypy-config-file pyproject.toml

.venv/ready: python/requirements.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --requirement python/requirements.txt
	touch $@

bench:
	cargo bench --all-features

clean:
	cargo clean
	rm -rf .venv
