//! How the block scanners go through a text.
//!
//! Each of them brings its own registers: `Block` and `Tables`, `calm`, `load`, `last`, `look_up`,
//! `stops` and `write`, and `leap`, if there is a faster way through some blocks (`leaps`). All that decides what is written is here, so that it is written once.
//! `SLICES` is [`FEW`](super::lanes::FEW) for the usual rules, which are seen to in less time.

/// Bytes that are looked up at once, for which one word holds the bits of the way back.
pub(super) const BLOCK: usize = 64;

/// How many bytes go at most from a block after which the next one may well stay whole.
pub(super) const FEW_GO: usize = 4;

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
    /// The place of the next byte.
    pub(super) at: usize,
    /// Where what has been written ends.
    pub(super) end: usize,
    /// What changes in the block before it, if it is the first of a block.
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
        #[inline]
        #[target_feature(enable = $features)]
        fn start(text: &str, at: usize, sink: &Sink) -> Way<Block> {
            if at == 0 {
                super::fetch_start(text.as_bytes());
            }
            Way { at, end: sink.room.end(), before: calm() }
        }

        /// See [`super::Chosen::run`]; stops at characters that do not fit blocks as well.
        ///
        /// As long as it is smooth, blocks follow each other and all of the way back is written.
        #[inline]
        #[target_feature(enable = $features)]
        fn scan<const SLICES: usize>(
            tables: &Tables<SLICES>,
            table: &Table,
            text: &str,
            mut way: Way<Block>,
            sink: &mut Sink,
        ) -> usize {
            let (mut smooth, mut stop) = (way.at == 0 && !leaps(&table.lanes, text.len()), None);
            while stop.is_none() && way.at < text.len() {
                let whole = way.at.is_multiple_of(BLOCK);
                if !whole || !easy_blocks(tables, &table.lanes, text.as_bytes(), &mut way, sink) {
                    if let Some(keep) = sink.keep.as_deref_mut().filter(|_| smooth) {
                        keep.fill(way.at / BLOCK, text.len());
                    }
                    smooth = false;
                    stop = closer(tables, table, text, &mut way, sink);
                }
                if stop.is_none() {
                    leap(&table.lanes, text.as_bytes(), &mut way, sink);
                }
            }
            sink.keep.iter_mut().filter(|_| smooth).for_each(|keep| keep.set_ranked());
            sink.room.set_end(way.end);
            stop.unwrap_or(text.len())
        }

        /// Goes on until leaping may be worth a try or the text ends, and says whether nothing in
        /// the blocks may stop the scan.
        ///
        /// No other function is called from here, so that all tables stay in registers.
        #[inline]
        #[target_feature(enable = $features)]
        fn easy_blocks<const SLICES: usize>(
            tables: &Tables<SLICES>,
            lanes: &Lanes,
            bytes: &[u8],
            way: &mut Way<Block>,
            sink: &mut Sink,
        ) -> bool {
            let (mut room, mut notes) = sink.parts();
            let (rest, further) = (&bytes[way.at..], &bytes[way.at + 1..]);
            for (here, next) in rest.as_chunks().0.iter().zip(further.as_chunks().0) {
                super::fetch_ahead(here);
                let piece = Piece { here: load(here), next: load(next), shift: 0, valid: !0 };
                let before = way.end;
                if !easy::<SLICES, true>(tables, piece, way, &mut room, &mut notes) {
                    return false;
                }
                if leaps(lanes, bytes.len()) && way.end - before >= BLOCK - FEW_GO {
                    return true;
                }
            }
            let rest = last(bytes, way.at);
            let easy = easy::<SLICES, false>(tables, rest, way, &mut room, &mut notes);
            way.at = way.at.min(bytes.len());
            easy
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
            room: &mut Ahead<'_>,
            notes: &mut Notes<'_>,
        ) -> bool {
            let Piece { here, next, shift, valid } = piece;
            let looked = look_up(tables, here, next, way.before);
            let valid = if WHOLE { !0 } else { valid };
            if stops(tables, here, &looked) & valid != 0 {
                return false;
            }
            let &mut Way { at, end, .. } = way;
            let keep = looked.keep & valid;
            notes.note(at / BLOCK, keep >> shift, end);
            let end = write::<SLICES, WHOLE>(room, end, looked.bytes, keep);
            *way = Way { at: at + BLOCK, end, before: looked.changes };
            true
        }

        /// Goes through what is left of a block, up to a character that does not fit; returns its
        /// place if there is one.
        #[cold]
        #[inline(never)]
        #[target_feature(enable = $features)]
        fn closer<const SLICES: usize>(
            tables: &Tables<SLICES>,
            table: &Table,
            text: &str,
            way: &mut Way<Block>,
            sink: &mut Sink,
        ) -> Option<usize> {
            let (bytes, &mut Way { at, end, .. }) = (text.as_bytes(), &mut *way);
            let base = at - at % BLOCK;
            let Piece { here, next, shift, valid } = match bytes[base..].first_chunk() {
                Some(full) => whole(full),
                None => last(bytes, base),
            };
            let looked = look_up(tables, here, next, way.before);
            let valid = valid >> shift & !0 << (at % BLOCK);
            let may_stop = stops(tables, here, &looked) >> shift & valid;
            let stop = super::first_change(table, text, base, may_stop);
            let valid = valid & ones(stop.unwrap_or(BLOCK));
            let keep = looked.keep & valid << shift;
            let end = write::<SLICES, false>(&mut sink.room.ahead(), end, looked.bytes, keep);
            if let Some(keep) = &mut sink.keep {
                keep.clear_in(base / BLOCK, !(looked.keep >> shift) & valid);
            }
            let at = bytes.len().min(base + BLOCK);
            *way = Way { at, end, before: looked.changes };
            stop.map(|stop| base + stop)
        }
    };
}

pub(super) use driver;
