//! How the block scanners go through a text.
//!
//! Each of them brings its own registers: `Block` and `Tables`, `zero`, `load`, `last`, `look_up`,
//! `stops` and `write`. All that decides what is written is here, so that it is written once.

/// Bytes that are looked up at once, for which one word holds the bits of the way back.
pub(super) const BLOCK: usize = 64;

/// The end of a text that is no longer than a block: see `last` in each scanner.
pub(super) struct Last<B> {
    pub(super) here: B,
    /// The same one byte further on.
    pub(super) next: B,
    /// How many bytes before the place that was asked for the block begins.
    pub(super) shift: usize,
}

/// A block, looked up.
pub(super) struct Looked<B> {
    pub(super) bytes: B,
    /// What changes in each character, at its first byte.
    pub(super) changes: B,
    /// Places that keep a byte.
    pub(super) keep: u64,
}

/// The 64 bytes of a block, and the same one byte further on.
#[inline(always)]
pub(super) fn both(full: &[u8; BLOCK + 1]) -> [&[u8; BLOCK]; 2] {
    let (front, back) = (full.first_chunk(), full.last_chunk());
    [front.expect("longer than a block"), back.expect("longer than a block")]
}

/// The first `count` bits.
#[inline(always)]
pub(super) fn ones(count: usize) -> u64 {
    if count < BLOCK { !(!0 << count) } else { !0 }
}

macro_rules! driver {
    ($features:literal, $tables:ty $(, $slices:ident)?) => {
        /// See [`super::Chosen::run`]; stops at characters that do not fit blocks as well.
        #[inline]
        #[target_feature(enable = $features)]
        fn scan $(<const $slices: usize>)? (
            tables: &$tables,
            table: &Table,
            text: &str,
            at: usize,
            sink: &mut Sink,
        ) -> usize {
            let bytes = text.as_bytes();
            let mut base = at - at % BLOCK;
            let mut valid = !0 << (at % BLOCK);
            let mut before = zero();
            while base < bytes.len() {
                if valid == !0 {
                    (base, before) = easy_blocks(tables, bytes, base, before, sink);
                }
                let Last { here, next, shift } = match bytes[base..].first_chunk() {
                    Some(full) => {
                        let [here, next] = both(full);
                        Last { here: load(here), next: load(next), shift: 0 }
                    }
                    None => last(bytes, base),
                };
                let looked = look_up(tables, here, next, before);
                valid &= ones(bytes.len() - base);
                let may_stop = stops(tables, here, &looked) >> shift & valid;
                let stop = super::first_change(table, text, base, may_stop);
                valid &= ones(stop.unwrap_or(BLOCK));
                let (end, keep) = (sink.room.end(), looked.keep & valid << shift);
                let end = write::<$($slices, )? false>(&mut sink.room, end, looked.bytes, keep);
                sink.room.set_end(end);
                if let Some(word) = sink.keep.bits().get_mut(base / BLOCK) {
                    *word &= looked.keep >> shift | !valid;
                }
                if let Some(stop) = stop {
                    return base + stop;
                }
                (base, before, valid) = (base + BLOCK, looked.changes, !0);
            }
            bytes.len()
        }

        /// Goes on as long as blocks are whole and nothing in them may stop the scan.
        ///
        /// Takes and returns the place of a block and what changes in the block before it. No
        /// other function is called from here, so that all tables stay in registers.
        #[inline(never)]
        #[target_feature(enable = $features)]
        fn easy_blocks $(<const $slices: usize>)? (
            tables: &$tables,
            bytes: &[u8],
            mut base: usize,
            mut before: Block,
            sink: &mut Sink,
        ) -> (usize, Block) {
            let bits = sink.keep.bits();
            let mut end = sink.room.end();
            while let Some(full) = bytes.get(base..).and_then(<[u8]>::first_chunk) {
                super::fetch(full.as_ptr());
                let [here, next] = both(full);
                let here = load(here);
                let looked = look_up(tables, here, load(next), before);
                if stops(tables, here, &looked) != 0 {
                    break;
                }
                let (room, keep) = (&mut sink.room, looked.keep);
                end = write::<$($slices, )? true>(room, end, looked.bytes, keep);
                if let Some(word) = bits.get_mut(base / BLOCK) {
                    *word = keep;
                }
                (base, before) = (base + BLOCK, looked.changes);
            }
            sink.room.set_end(end);
            (base, before)
        }
    };
}

pub(super) use driver;
