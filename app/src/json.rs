//! Reads the JSON that comes from our own server, for devices that download what reads it: one error that says nothing
//! instead of a sentence for each, and none of the ways to write a value that the server does not use.

use std::{borrow::Cow, fmt};

use serde::{
    Deserializer,
    de::{
        DeserializeOwned, DeserializeSeed, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
    },
    forward_to_deserialize_any,
};

/// It was not what it should be.
#[derive(Debug, PartialEq)]
pub struct Unread;

impl fmt::Display for Unread {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("unread")
    }
}

impl std::error::Error for Unread {}

impl Error for Unread {
    fn custom<T: fmt::Display>(_: T) -> Unread {
        Unread
    }
}

type Result<T> = std::result::Result<T, Unread>;

/// # Errors
/// [`Unread`]
pub fn read<T: DeserializeOwned>(json: &str) -> Result<T> {
    let mut reader = Reader { rest: json };
    let value = T::deserialize(&mut reader)?;
    if reader.peek().is_some() { Err(Unread) } else { Ok(value) }
}

struct Reader<'de> {
    rest: &'de str,
}

impl<'de> Reader<'de> {
    fn peek(&mut self) -> Option<u8> {
        self.rest = self.rest.trim_ascii_start();
        self.rest.bytes().next()
    }

    /// Past this, if it is what comes next.
    fn passes(&mut self, what: &str) -> bool {
        self.peek();
        let after = self.rest.strip_prefix(what);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    fn pass(&mut self, what: &str) -> Result<()> {
        if self.passes(what) { Ok(()) } else { Err(Unread) }
    }

    fn take(&mut self, bytes: usize) -> Result<&'de str> {
        let (taken, rest) = self.rest.split_at_checked(bytes).ok_or(Unread)?;
        self.rest = rest;
        Ok(taken)
    }

    fn number(&mut self) -> Result<&'de str> {
        self.peek();
        let is_in_number =
            |byte: u8| byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E');
        let end = self.rest.bytes().position(|byte| !is_in_number(byte));
        self.take(end.unwrap_or(self.rest.len()))
    }

    fn string(&mut self) -> Result<Cow<'de, str>> {
        self.pass("\"")?;
        let mut read = Cow::Borrowed("");
        loop {
            let end = self.rest.bytes().position(|byte| matches!(byte, b'"' | b'\\')).ok_or(Unread)?;
            read += self.take(end)?;
            if self.take(1)? == "\"" {
                return Ok(read);
            }
            read.to_mut().push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Result<char> {
        Ok(match self.take(1)? {
            "b" => '\u{8}',
            "f" => '\u{c}',
            "n" => '\n',
            "r" => '\r',
            "t" => '\t',
            "u" => {
                let first = self.unit()?;
                let second = if (0xd800..0xdc00).contains(&first) {
                    self.pass("\\u")?;
                    Some(self.unit()?)
                } else {
                    None
                };
                char::decode_utf16([first].into_iter().chain(second))
                    .next()
                    .ok_or(Unread)?
                    .map_err(|_| Unread)?
            }
            itself => itself.chars().next().ok_or(Unread)?,
        })
    }

    fn unit(&mut self) -> Result<u16> {
        u16::from_str_radix(self.take(4)?, 16).map_err(|_| Unread)
    }

    /// Past a value that nobody asks for: a newer server's.
    fn skip(&mut self) -> Result<()> {
        match self.peek().ok_or(Unread)? {
            b'"' => self.string().map(drop),
            b'{' | b'[' => {
                let mut depth = 0_usize;
                loop {
                    match self.peek().ok_or(Unread)? {
                        b'"' => self.string().map(drop)?,
                        other => {
                            depth += usize::from(matches!(other, b'{' | b'['));
                            depth -= usize::from(matches!(other, b'}' | b']'));
                            self.take(1)?;
                        }
                    }
                    if depth == 0 {
                        return Ok(());
                    }
                }
            }
            _ => {
                let end = self.rest.bytes().position(|byte| matches!(byte, b',' | b'}' | b']'));
                self.take(end.unwrap_or(self.rest.len())).map(drop)
            }
        }
    }
}

/// A method for each kind of number: any that cannot hold what was written does not read it.
macro_rules! numbers {
    ($($method:ident $visit:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
            visitor.$visit(self.number()?.parse().map_err(|_| Unread)?)
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Unread;

    numbers! {
        deserialize_i8 visit_i8 deserialize_i16 visit_i16 deserialize_i32 visit_i32 deserialize_i64 visit_i64
        deserialize_u8 visit_u8 deserialize_u16 visit_u16 deserialize_u32 visit_u32 deserialize_u64 visit_u64
        deserialize_f32 visit_f32 deserialize_f64 visit_f64
    }

    forward_to_deserialize_any! { i128 u128 bytes byte_buf }

    /// Our types say what they are.
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value> {
        Err(Unread)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        let yes = self.passes("true");
        if !yes {
            self.pass("false")?;
        }
        visitor.visit_bool(yes)
    }

    /// A string of one, and what is longer is none to whoever wants one.
    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_str(&self.string()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_string(self.string()?.into_owned())
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        if self.passes("null") { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.pass("null")?;
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.pass("[")?;
        let value = visitor.visit_seq(Parts { reader: self, begun: false })?;
        self.pass("]")?;
        Ok(value)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.pass("{")?;
        let value = visitor.visit_map(Parts { reader: self, begun: false })?;
        self.pass("}")?;
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        let holds = self.passes("{");
        let value = visitor.visit_enum(Variant { reader: self, holds })?;
        if holds {
            self.pass("}")?;
        }
        Ok(value)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.skip()?;
        visitor.visit_unit()
    }
}

/// What stands in a list, or in an object.
struct Parts<'a, 'de> {
    reader: &'a mut Reader<'de>,
    begun: bool,
}

impl Parts<'_, '_> {
    /// Whether there is one more.
    fn goes_on(&mut self) -> Result<bool> {
        if matches!(self.reader.peek(), Some(b']' | b'}')) {
            return Ok(false);
        }
        if self.begun {
            self.reader.pass(",")?;
        }
        self.begun = true;
        Ok(true)
    }
}

impl<'de> SeqAccess<'de> for Parts<'_, 'de> {
    type Error = Unread;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>> {
        if self.goes_on()? { seed.deserialize(&mut *self.reader).map(Some) } else { Ok(None) }
    }
}

impl<'de> MapAccess<'de> for Parts<'_, 'de> {
    type Error = Unread;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        if self.goes_on()? { seed.deserialize(&mut *self.reader).map(Some) } else { Ok(None) }
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value> {
        self.reader.pass(":")?;
        seed.deserialize(&mut *self.reader)
    }
}

/// A name alone, or an object of one field that is named so.
struct Variant<'a, 'de> {
    reader: &'a mut Reader<'de>,
    holds: bool,
}

impl<'de> EnumAccess<'de> for Variant<'_, 'de> {
    type Error = Unread;
    type Variant = Self;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self)> {
        let which = seed.deserialize(&mut *self.reader)?;
        if self.holds {
            self.reader.pass(":")?;
        }
        Ok((which, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, 'de> {
    type Error = Unread;

    fn unit_variant(self) -> Result<()> {
        if self.holds { self.reader.pass("null") } else { Ok(()) }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value> {
        if self.holds { seed.deserialize(self.reader) } else { Err(Unread) }
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value> {
        if self.holds { self.reader.deserialize_seq(visitor) } else { Err(Unread) }
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value> {
        if self.holds { self.reader.deserialize_map(visitor) } else { Err(Unread) }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use domain::view::{FacilitatorView, PhoneView, ScreenView};
    use serde_json::Value;

    use super::*;
    use crate::{Fault, Refused};

    /// Of views as they were and are.
    const VIEWS: [&str; 2] = [
        include_str!("../domain/tests/golden/events-v4-random.views.json"),
        include_str!("../domain/tests/golden/events-clouds.views.json"),
    ];

    /// As serde_json reads it, whatever comes of it.
    fn read_alike<T: DeserializeOwned + PartialEq + fmt::Debug>(json: &str) -> bool {
        let here = read::<T>(json).ok();
        assert_eq!(here, serde_json::from_str(json).ok(), "{json}");
        here.is_some()
    }

    #[test]
    fn views_are_read_as_serde_json_reads_them() {
        let mut found = 0;
        for views in VIEWS.map(serde_json::from_str::<Vec<(usize, BTreeMap<String, Value>)>>) {
            for (name, view) in views.expect("golden").into_iter().flat_map(|(_, views)| views) {
                let json = view.to_string();
                found += usize::from(match name.split(' ').next() {
                    Some("phone") => read_alike::<PhoneView>(&json),
                    Some("facilitator") => read_alike::<FacilitatorView>(&json),
                    Some("screen") => read_alike::<ScreenView>(&json),
                    _ => false,
                });
            }
        }
        assert!(found > 100, "{found}");
    }

    #[test]
    fn strings_are_read_with_all_that_can_stand_in_them() {
        for json in [
            r#""«å» \"sagt\" \\ \/ \n\t\u00e5\ud83d\ude00😀""#,
            r#""""#,
            r#""\ud83d""#,
            r#""\ud83d\u0041""#,
            r#""\u12""#,
            r#""no end"#,
            r#" "room around it" "#,
            r#""and more" "after it""#,
        ] {
            read_alike::<String>(json);
        }
    }

    #[test]
    fn what_is_not_asked_for_is_passed_over() {
        let json = r#"{"new":{"a":["]",{"b":null}],"c":"}"},"other":[[],{}],"many":1.5e3,"Joined":"x"}"#;
        let only: BTreeMap<String, serde::de::IgnoredAny> = read(json).expect("an object");
        assert_eq!(only.len(), 4);
    }

    #[test]
    fn what_is_no_value_is_not_read() {
        for json in ["", "[", "[1", "[1,]", "[1 2]", "{}", "nul", "-", "1.5", "[1]]", "4294967296"] {
            read_alike::<u32>(json);
            read_alike::<Option<Vec<u32>>>(json);
            read_alike::<(u32, String)>(json);
        }
    }

    #[test]
    fn faults_are_read() {
        for json in [
            "\"NotFound\"",
            r#"{"Refused":{"Text":{"NoGlyph":"😀"}}}"#,
            r#"{"Refused":{"Text":{"NoGlyph":"two"}}}"#,
            r#"{"Refused":"Stale"}"#,
            r#"{"Refused":{"Text":{"TooLong":[300,280]}}}"#,
            "\"New\"",
        ] {
            read_alike::<Fault>(json);
        }
        assert!(read::<Refused>("{}").is_err());
    }
}
