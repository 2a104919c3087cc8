//! Ordinary code that the compiler makes a second time with wider instructions.

/// Something to be done by [`widely`]. What `run` calls gains from it where it is inlined.
pub(crate) trait Work {
    type Out;

    fn run(self) -> Self::Out;
}

/// Does some work with AVX2 and bit manipulation, if the machine has them.
#[cfg(target_arch = "x86_64")]
#[allow(unsafe_code)]
pub(crate) fn widely<W: Work>(work: W) -> W::Out {
    if has_wide() {
        // SAFETY: the machine has the instructions.
        unsafe { with_avx2(work) }
    } else {
        work.run()
    }
}

/// Does some work as the machine can.
#[cfg(not(target_arch = "x86_64"))]
pub(crate) fn widely<W: Work>(work: W) -> W::Out {
    work.run()
}

#[cfg(target_arch = "x86_64")]
fn has_wide() -> bool {
    is_x86_feature_detected!("avx2")
        && is_x86_feature_detected!("bmi1")
        && is_x86_feature_detected!("bmi2")
        && is_x86_feature_detected!("popcnt")
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2,bmi1,bmi2,popcnt")]
fn with_avx2<W: Work>(work: W) -> W::Out {
    work.run()
}
