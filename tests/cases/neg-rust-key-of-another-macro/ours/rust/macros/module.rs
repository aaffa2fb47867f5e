// SPDX-License-Identifier: GPL-2.0

struct ModuleInfo {
    type_: String,
    license: String,
    name: String,
    authors: Option<Vec<String>>,
    description: Option<String>,
}

impl ModuleInfo {
    fn parse(it: &mut token_stream::IntoIter) -> Self {
        let mut info = ModuleInfo::default();

        const EXPECTED_KEYS: &[&str] = &["type", "name", "authors", "description", "license"];

        match key.as_str() {
            "type" => info.type_ = expect_ident(it),
            "name" => info.name = expect_string_ascii(it),
            "authors" => info.authors = Some(expect_string_array(it)),
            "description" => info.description = Some(expect_string(it)),
            "license" => info.license = expect_string_ascii(it),
            _ => panic!("Unknown key \"{key}\"."),
        }
        info
    }
}
