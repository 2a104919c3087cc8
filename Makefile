# `make test` is all there is to know: it sets up what it needs in .venv and checks everything but
# Spark, which takes Java, and the looks of the notebook view, which take a browser: `make test-spark`
# and `make test-view` install those where they are missing (on Debian, as root or by sudo). The
# engines of docs/recipes.md are large, and tested by `make test-recipes`.

PYTHON ?= python3
BIN := .venv/bin
# A wheel as users get it, in the interpreter that the tests run in.
WHEEL := VIRTUAL_ENV=.venv $(BIN)/maturin develop --quiet --release
CARGO_DOC := RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --all-features --quiet

.PHONY: test lint rust docs python test-spark test-view test-recipes doors miri bench clean

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

python: .venv/ready
	$(WHEEL)
	$(BIN)/python -m pytest
	$(BIN)/python -m mypy --strict python/qawl
	$(BIN)/python -m mypy.stubtest qawl._qawl --mypy-config-file pyproject.toml

test-spark: .venv/spark-ready
	scripts/need.sh java openjdk-17-jre-headless default-jre-headless
	$(WHEEL)
	$(BIN)/python -m pytest python/tests-spark
	$(BIN)/python -m mypy --strict python/qawl/spark.py

# Its pictures are left in target/view.
test-view: .venv/view-ready
	scripts/need.sh chromium chromium chromium-browser
	scripts/need.sh fc-list fontconfig
	scripts/need.sh --font "Noto Sans Arabic" fonts-noto-core
	$(WHEEL)
	$(BIN)/python -m pytest python/tests-view

test-recipes: .venv/recipes-ready
	$(WHEEL)
	$(BIN)/python -m pytest python/tests-recipes

.venv/ready: python/requirements.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --requirement python/requirements.txt
	touch $@

.venv/%-ready: .venv/ready python/requirements-%.txt
	$(BIN)/pip install --quiet --requirement python/requirements-$*.txt
	touch $@

# TEXTS is a file of lines of JSON, {"text": …}.
doors: .venv/ready
	$(WHEEL) --features bench
	$(BIN)/python benches/doors.py $(TEXTS)

# Looks for undefined behaviour, in the block scanners too, whatever this machine has.
miri:
	RUSTFLAGS="-C target-feature=+avx2,+popcnt,+avx512f,+avx512bw,+avx512vbmi,+avx512vbmi2" \
		MIRIFLAGS=-Zmiri-disable-isolation cargo +nightly miri test normalize

bench:
	cargo bench --all-features

clean:
	cargo clean
	rm -rf .venv
