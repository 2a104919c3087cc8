//! 3 · what qawl knows of Arabic.

/// Grammatical gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Gender {
    /// Masculine.
    #[cfg_attr(feature = "serde", serde(rename = "m"))]
    Masculine,
    /// Feminine.
    #[cfg_attr(feature = "serde", serde(rename = "f"))]
    Feminine,
}
impl Gender {
    /// `m` or `f`.
    pub fn as_str(self) -> &'static str {
        match self {
            Gender::Masculine => "m",
            Gender::Feminine => "f",
        }
    }
}

/// Grammatical number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
pub enum Number {
    /// One.
    Singular,
    /// Two.
    Dual,
    /// Three or more.
    Plural,
}
