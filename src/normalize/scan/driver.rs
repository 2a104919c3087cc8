//! How the block scanners go through a text.
//!
//! Each of them brings its own registers: `Block` and `Tables`, `calm`, `load`, `last`, `look_up`,
//! `stops` and `write`. All that decides what is written is here, so that it is written once.
//! `SLICES` is [`FEW`](super::lanes::FEW) for the usual rules, which are seen to in less time.

/// Bytes that are looked up at once, for which one word holds the bits of the way back.
pub(super) const BLOCK: usize = 64;

/// A block of a text.
pub(super) struct Piece<B> {
    pub(super) here: B,
    /// The same one byte further on.
    pub(super) next: B,
    /// How many bytes before the place that was asked for the block begins: see `last` in each
    /// scanner.
    pub(super) shift: usize,
    /// Which bytes of `here` are asked for.
    pub(super) valid: u64,
}

/// A block, looked up.
pub(super) struct Looked<B> {
    pub(super) bytes: B,
    /// What changes in each character, at its first byte.
    pub(super) changes: B,
    /// Places that keep a byte.
    pub(super) keep: u64,
}

/// How far a text has been gone through.
pub(super) struct Way<B> {
    /// The place of the next block.
    pub(super) base: usize,
    /// Where what has been written ends.
    pub(super) end: usize,
    /// What changes in the block before it.
    pub(super) before: B,
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
    ($features:literal) => {
        /// See [`super::Chosen::run`]; stops at characters that do not fit blocks as well.
        #[inline]
        #[target_feature(enable = $features)]
        fn scan<const SLICES: usize>(
            tables: &Tables<SLICES>,
            table: &Table,
            text: &str,
            at: usize,
            sink: &mut Sink,
        ) -> usize {
            if at == 0 {
                super::fetch_start(text.as_bytes());
            }
            let mut skip = at % BLOCK;
            let mut way = Way { base: at - skip, end: sink.room.end(), before: calm() };
            let (mut smooth, mut stop) = (at == 0, None);
            while stop.is_none() && way.base < text.len() {
                if skip == 0 && easy_blocks(tables, text.as_bytes(), &mut way, sink) {
                    sink.keep.iter_mut().filter(|_| smooth).for_each(|keep| keep.set_ranked());
                    break;
                }
                if let Some(keep) = sink.keep.as_deref_mut().filter(|_| smooth) {
                    keep.fill(way.base / BLOCK, text.len());
                }
                stop = closer(tables, table, text, skip, &mut way, sink);
                (smooth, skip) = (false, 0);
            }
            sink.room.set_end(way.end);
            stop.unwrap_or(text.len())
        }

        /// Goes on as long as nothing in the blocks may stop the scan and says whether the text
        /// has come to its end.
        ///
        /// No other function is called from here, so that all tables stay in registers.
        #[inline]
        #[target_feature(enable = $features)]
        fn easy_blocks<const SLICES: usize>(
            tables: &Tables<SLICES>,
            bytes: &[u8],
            way: &mut Way<Block>,
            sink: &mut Sink,
        ) -> bool {
            let (room, mut notes) = sink.parts();
            while let Some(full) = bytes.get(way.base..).and_then(<[u8]>::first_chunk) {
                super::fetch_ahead(bytes, way.base);
                if !easy::<SLICES, true>(tables, whole(full), way, room, &mut notes) {
                    return false;
                }
            }
            let rest = last(bytes, way.base);
            easy::<SLICES, false>(tables, rest, way, room, &mut notes)
        }

        #[inline]
        #[target_feature(enable = $features)]
        fn whole(full: &[u8; BLOCK + 1]) -> Piece<Block> {
            let [here, next] = both(full);
            Piece { here: load(here), next: load(next), shift: 0, valid: !0 }
        }

        /// Goes through one block, unless something in it may stop the scan.
        #[inline]
        #[target_feature(enable = $features)]
        fn easy<const SLICES: usize, const WHOLE: bool>(
            tables: &Tables<SLICES>,
            piece: Piece<Block>,
            way: &mut Way<Block>,
            room: &mut Room,
            notes: &mut Notes<'_>,
        ) -> bool {
            let Piece { here, next, shift, valid } = piece;
            let looked = look_up(tables, here, next, way.before);
            let valid = if WHOLE { !0 } else { valid };
            if stops(tables, here, &looked) & valid != 0 {
                return false;
            }
            let &mut Way { base, end, .. } = way;
            let keep = looked.keep & valid;
            notes.note(base / BLOCK, keep >> shift, end);
            let end = write::<SLICES, WHOLE>(room, end, looked.bytes, keep);
            *way = Way { base: base + BLOCK, end, before: looked.changes };
            true
        }

        /// Goes through one block but for `skip` bytes, up to a character that does not fit;
        /// returns its place if there is one.
        #[cold]
        #[inline(never)]
        #[target_feature(enable = $features)]
        fn closer<const SLICES: usize>(
            tables: &Tables<SLICES>,
            table: &Table,
            text: &str,
            skip: usize,
            way: &mut Way<Block>,
            sink: &mut Sink,
        ) -> Option<usize> {
            let (bytes, &mut Way { base, end, .. }) = (text.as_bytes(), &mut *way);
            let Piece { here, next, shift, valid } = match bytes[base..].first_chunk() {
                Some(full) => whole(full),
                None => last(bytes, base),
            };
            let looked = look_up(tables, here, next, way.before);
            let valid = valid >> shift & !0 << skip;
            let may_stop = stops(tables, here, &looked) >> shift & valid;
            let stop = super::first_change(table, text, base, may_stop);
            let valid = valid & ones(stop.unwrap_or(BLOCK));
            let keep = looked.keep & valid << shift;
            let end = write::<SLICES, false>(&mut sink.room, end, looked.bytes, keep);
            if let Some(keep) = &mut sink.keep {
                keep.clear_in(base / BLOCK, !(looked.keep >> shift) & valid);
            }
            *way = Way { base: base + BLOCK, end, before: looked.changes };
            stop.map(|stop| base + stop)
        }
    };
}

pub(super) use driver;
