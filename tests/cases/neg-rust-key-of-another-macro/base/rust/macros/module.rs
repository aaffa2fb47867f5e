// SPDX-License-Identifier: GPL-2.0

struct ModuleInfo {
    type_: String,
    license: String,
    name: String,
    author: Option<String>,
    description: Option<String>,
}

impl ModuleInfo {
    fn parse(it: &mut token_stream::IntoIter) -> Self {
        let mut info = ModuleInfo::default();

        const EXPECTED_KEYS: &[&str] = &["type", "name", "author", "description", "license"];

        match key.as_str() {
            "type" => info.type_ = expect_ident(it),
            "name" => info.name = expect_string_ascii(it),
            "author" => info.author = Some(expect_string(it)),
            "description" => info.description = Some(expect_string(it)),
            "license" => info.license = expect_string_ascii(it),
            _ => panic!("Unknown key \"{key}\"."),
        }
        info
    }
}
