// SPDX-License-Identifier: GPL-2.0

use kernel::{
    prelude::*,
    str::{self, CStr},
};

struct Name<'a> {
    name: &'a CStr,
}

impl Name<'_> {
    fn hash(&self) -> u32 {
        self.name
            .as_bytes()
            .iter()
            .fold(0, |h, b| h * 31 + u32::from(*b))
    }

    fn number(&self) -> u32 {
        let mut c = str::Cursor::new(self.name);

        c.read_number(16) + self.hash()
    }
}
